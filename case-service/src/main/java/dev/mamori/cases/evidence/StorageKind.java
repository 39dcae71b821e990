package dev.mamori.cases.evidence;

/** Where evidence lies. */
public enum StorageKind {
    FOLDER,
    /** S3, or what speaks its protocol. */
    S3
}
