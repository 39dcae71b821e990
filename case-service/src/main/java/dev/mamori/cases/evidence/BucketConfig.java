package dev.mamori.cases.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/**
 * A bucket of an object storage ({@code mamori.evidence.s3.*}); all but the region is needed where evidence lies there, and
 * has no default.
 */
@ConfigMapping(prefix = "mamori.evidence.s3")
interface BucketConfig {
    /** Where the service is, without the bucket: {@code https://s3.ap-northeast-1.amazonaws.com}. */
    Optional<URI> endpoint();

    Optional<String> bucket();

    @WithDefault("us-east-1")
    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();
}
