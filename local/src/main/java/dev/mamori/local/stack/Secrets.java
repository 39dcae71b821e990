package dev.mamori.local.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The passwords and keys of one stack: made at random when first asked for, kept in {@code secrets.properties} (mode
 * 0600) of its state folder, so that a restart reads what it wrote before.
 */
public final class Secrets {

    private static final String NAME = "secrets";
    /** Without letters and digits that look alike: people type these. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int READABLE_LENGTH = 14;
    private static final int KEY_BYTES = 32;

    private final StateFolder state;
    private final Properties known;
    private final SecureRandom random = new SecureRandom();

    Secrets(StateFolder state) {
        this.state = state;
        this.known = state.read(NAME);
    }

    /** A password that a person may have to type; about 69 bits. */
    public String password(String of) {
        return get("password." + of, this::readable);
    }

    /** 32 random bytes in Base64. */
    String key(String of) {
        return get("key." + of, this::bytes);
    }

    private synchronized String get(String name, Supplier<String> fresh) {
        var value = known.getProperty(name);
        if (value == null) {
            value = fresh.get();
            known.setProperty(name, value);
            state.write(NAME, known);
        }
        return value;
    }

    private String readable() {
        var text = new StringBuilder();
        random.ints(READABLE_LENGTH, 0, READABLE.length()).forEach(i -> text.append(READABLE.charAt(i)));
        return text.toString();
    }

    private String bytes() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
