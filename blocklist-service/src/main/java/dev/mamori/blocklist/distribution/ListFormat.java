package dev.mamori.blocklist.distribution;

import java.util.function.Function;

/** The forms in which the list is given. */
public enum ListFormat {
    NDJSON("application/x-ndjson", ListFormats::ndjson),
    CSV("text/csv", ListFormats::csv),
    HTABLE("text/plain", ListFormats::htable);

    private final String mediaType;
    private final Function<BlockList, String> writer;

    ListFormat(String mediaType, Function<BlockList, String> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** With its character set, which is UTF-8. */
    String mediaType() {
        return mediaType + ";charset=UTF-8";
    }

    String write(BlockList list) {
        return writer.apply(list);
    }
}
