package dev.mamori.local.stack;

import java.time.Duration;

/** Told how far a start or a stop has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress SILENT = (part, took) -> {};

    /** This part is there (or gone) now. */
    void done(String part, Duration took);
}
