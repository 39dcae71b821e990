package dev.mamori.phonenumber;

/**
 * Sort of line by the Japanese numbering plan (requirements section 3.6). It decides which numbers can stand for one
 * person, and so can be blocked at all.
 */
public enum NumberKind {
    /** 070, 080, 090 and, from July 2026, 060. */
    MOBILE,
    /** 050. Telephone relay services show such numbers too, so 050 is never blocked as a range. */
    IP_PHONE,
    /** 0AB-J, ten digits. */
    FIXED_LINE,
    /** 0120 and 0800: an organisation's line, paid by the called. */
    TOLL_FREE,
    /** 0570: an organisation's line. */
    SHARED_COST,
    /** 0990, 0180, 0170: information and vote services. */
    SERVICE,
    /** 0600: fixed-mobile convergence. */
    FMC,
    /** 020: machines. */
    MACHINE,
    /** Any number outside +81. */
    FOREIGN;

    static NumberKind of(PhoneNumber number) {
        if (!number.isJapanese()) {
            return FOREIGN;
        }
        String national = number.nationalNumber();
        if (national.startsWith("120") || national.startsWith("800")) {
            return TOLL_FREE;
        }
        if (national.startsWith("570")) {
            return SHARED_COST;
        }
        if (national.startsWith("990") || national.startsWith("180") || national.startsWith("170")) {
            return SERVICE;
        }
        if (national.startsWith("600")) {
            return FMC;
        }
        return switch (national.substring(0, 2)) {
            case "60", "70", "80", "90" -> MOBILE;
            case "50" -> IP_PHONE;
            case "20" -> MACHINE;
            default -> FIXED_LINE;
        };
    }

    /** Whether such a line belongs to an organisation by its nature and so to no single person (HS-07, main line). */
    public boolean isOrganisationLine() {
        return this == TOLL_FREE || this == SHARED_COST || this == SERVICE;
    }
}
