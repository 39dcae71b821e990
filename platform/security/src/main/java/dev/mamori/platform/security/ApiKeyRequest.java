package dev.mamori.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity behind an API key. */
class ApiKeyRequest extends BaseAuthenticationRequest {
    private final ApiKeySecret presented;

    ApiKeyRequest(ApiKeySecret presented) {
        this.presented = presented;
    }

    ApiKeySecret presented() {
        return presented;
    }
}
