package dev.mamori.cases.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The types of files that evidence may be, told by their first bytes and not by what somebody calls them. What a browser or
 * a machine would run (HTML, SVG, scripts, programs) is none of them.
 */
public enum FileType {
    WAV("audio/wav", "52494646"),
    MP3("audio/mpeg", "494433", "fffb", "fff3", "fff2"),
    OGG("audio/ogg", "4f676753"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    PDF("application/pdf", "255044462d"),
    /** Mails and posts as text: UTF-8 without control characters, and no markup. */
    TEXT("text/plain");

    private static final HexFormat HEX = HexFormat.of();

    private final String mediaType;
    private final List<String> beginnings;

    FileType(String mediaType, String... beginnings) {
        this.mediaType = mediaType;
        this.beginnings = List.of(beginnings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type of that name; empty for one that evidence may not be. */
    public static Optional<FileType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(each -> each.mediaType.equals(mediaType))
                .findFirst();
    }

    /**
     * Whether a file that begins so is of this type.
     *
     * @param head its first bytes, up to some hundreds
     */
    public boolean fits(byte[] head) {
        if (this == TEXT) {
            return isPlainText(head);
        }
        String written = HEX.formatHex(head);
        return beginnings.stream().anyMatch(written::startsWith);
    }

    private static boolean isPlainText(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        boolean control = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        String start = text.strip();
        boolean markup = start.startsWith("<") || start.startsWith("#!") || start.startsWith("%PDF");
        return !control && !markup;
    }
}
