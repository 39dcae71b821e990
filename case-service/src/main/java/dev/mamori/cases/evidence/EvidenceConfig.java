package dev.mamori.cases.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where evidence lies and how large it may be ({@code mamori.evidence.*}). */
@ConfigMapping(prefix = "mamori.evidence")
interface EvidenceConfig {
    @WithDefault("FOLDER")
    StorageKind storage();

    /** The folder, on a volume that all replicas mount and that is kept. */
    @WithDefault("evidence")
    String folder();

    /** Largest file in bytes. */
    @WithDefault("209715200")
    long largest();

    /** Largest part in bytes; below the largest request body. */
    @WithDefault("1000000")
    int partBytes();
}
