package dev.mamori.blocklist.protectednumber;

import dev.mamori.phonenumber.PhoneNumber;

/**
 * A number, or a range given by its leading digits, that can never be blocked (HS-07). Ranges exist only to protect;
 * entries are always exact (REQ-15.7).
 *
 * @param prefix E.164 digits with {@code +}, at least four digits; a whole number protects that number
 */
public record ProtectedLine(String prefix, ProtectionReason reason) {

    public ProtectedLine {
        if (!prefix.matches("\\+[1-9]\\d{3,14}")) {
            throw new IllegalArgumentException("a protected line is + and 4 to 15 digits");
        }
    }

    public boolean covers(PhoneNumber number) {
        return number.e164().startsWith(prefix);
    }
}
