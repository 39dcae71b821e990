package dev.mamori.cases.customer;

import dev.mamori.phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A number, mail address or handle that belongs to a customer for a time. A number is not a person: it can be shared,
 * faked and given to somebody else, so it carries how sure it is and {@code [validFrom, validUntil)}.
 *
 * @param normal in the one normal form of its kind, see {@link #normal(IdentifierKind, String)}
 * @param validUntil null while nothing is known of its end
 */
public record Identifier(
        UUID id, IdentifierKind kind, String normal, Confidence confidence, LocalDate validFrom, LocalDate validUntil) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern HANDLE = Pattern.compile("[^\\s/]+/[^\\s/]+");

    public Identifier {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(normal);
        Objects.requireNonNull(confidence);
        Objects.requireNonNull(validFrom);
        if (validUntil != null && !validUntil.isAfter(validFrom)) {
            throw new IllegalArgumentException("an identifier ends after it begins");
        }
    }

    /**
     * The one form in which identifiers are stored and compared (REQ-15.9): E.164 for numbers; for addresses and handles
     * full-width letters folded and lower case, without {@code @} before and {@code https://} in front of handles.
     *
     * @return empty for what cannot be read as one
     */
    public static Optional<String> normal(IdentifierKind kind, String written) {
        return switch (kind) {
            case PHONE -> PhoneNumber.find(written).map(PhoneNumber::e164);
            case EMAIL ->
                Optional.of(folded(written))
                        .filter(each -> ADDRESS.matcher(each).matches());
            case HANDLE ->
                Optional.of(folded(written)
                                .replaceFirst("^https?://(www\\.)?", "")
                                .replace("/@", "/")
                                .replaceFirst("/$", ""))
                        .filter(each -> HANDLE.matcher(each).matches());
        };
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    /** Enough to recognise what one knows already: {@code ****0010}, {@code n***@example.jp}. */
    public String masked() {
        return switch (kind) {
            case PHONE -> "****" + normal.substring(normal.length() - 4);
            case EMAIL -> normal.charAt(0) + "***" + normal.substring(normal.indexOf('@'));
            case HANDLE -> normal.substring(0, normal.indexOf('/') + 2) + "***";
        };
    }

    private static String folded(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
