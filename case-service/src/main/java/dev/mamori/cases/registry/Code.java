package dev.mamori.cases.registry;

import java.util.regex.Pattern;

/** The form that centre, staff and queue ids share: 2 to 32 capital letters, digits and hyphens. */
final class Code {
    static final String PATTERN = "[A-Z0-9][A-Z0-9-]{1,31}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Code() {}

    static String checked(String what, String value) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must match " + PATTERN);
        }
        return value;
    }
}
