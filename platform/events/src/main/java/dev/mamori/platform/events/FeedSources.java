package dev.mamori.platform.events;

import dev.mamori.platform.data.ServiceName;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/**
 * Where other services' feeds are: {@code mamori.feeds.<source>.url}, or else {@code mamori.peers.<source>.url}. A source
 * without either is not listened to, and a service never listens to itself.
 */
@ApplicationScoped
class FeedSources {

    private static final int LIMIT = 100;
    private static final String WAIT = "PT20S";
    private static final long CONNECT_SECONDS = 3;
    private static final long READ_SECONDS = 35;
    // Each feed keeps one request open, so this bounds the number of clients that are heard at once.
    private static final int CONNECTIONS = 2000;

    private final Config config;
    private final ServiceName self;

    FeedSources(Config config, ServiceName self) {
        this.config = config;
        this.self = self;
    }

    Optional<FeedReader> find(String source) {
        if (source.equals(self.shortName())) {
            return Optional.empty();
        }
        return url("mamori.feeds." + source + ".url")
                .or(() -> url("mamori.peers." + source + ".url"))
                .map(FeedSources::reader);
    }

    private Optional<String> url(String key) {
        return config.getOptionalValue(key, String.class).filter(url -> !url.isBlank());
    }

    private static FeedReader reader(String url) {
        FeedClient client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, CONNECTIONS)
                .build(FeedClient.class);
        return (scope, position) ->
                client.read(scope.isRegistry() ? null : scope.key(), FeedCursor.of(position), LIMIT, WAIT);
    }
}
