package dev.mamori.blocklist.routing;

/** How a caller feels, as a voice IVR heard it; it says nothing about whether anything is harassment. */
public enum Mood {
    CALM,
    ANXIOUS,
    UPSET,
    ANGRY,
    UNKNOWN
}
