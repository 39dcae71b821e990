package dev.mamori.platform.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A row's version as a strong entity tag: version 3 is {@code "3"} with the quotation marks. */
public final class Etags {
    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version in a tag of ours; empty for anything else (weak tags, lists, foreign tags). */
    public static OptionalLong version(String tag) {
        var match = STRONG.matcher(tag.strip());
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }
}
