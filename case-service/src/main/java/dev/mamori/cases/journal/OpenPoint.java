package dev.mamori.cases.journal;

import dev.mamori.platform.web.Text;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is still to be done or told in a case. It is a remark and never a lock (REQ-0.1, T15).
 *
 * @param about the request, contact or answer that it is about, or null
 */
public record OpenPoint(OpenPointCode code, Text text, UUID about) {
    public OpenPoint {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
    }
}
