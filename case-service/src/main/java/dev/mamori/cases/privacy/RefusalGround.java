package dev.mamori.cases.privacy;

/** Why a request of the person concerned is refused. */
public enum RefusalGround {
    /** Who asks could not be shown to be the person concerned. */
    NOT_IDENTIFIED,
    /** What is asked to be corrected is right, or an account that stays as it was told. */
    NOT_WRONG,
    /** It would seriously hinder the business; only for data of confirmed repeaters (PPC Q9-9). */
    SERIOUS_HINDRANCE,
    /** Its being known may promote wrongful acts; only for data of confirmed repeaters (PPC Q9-9). */
    PROMOTES_WRONGS,
    /** The use is lawful and needed, for example under a legal hold. */
    NEEDED_BY_LAW;

    boolean fits(DataClass dataClass) {
        return switch (this) {
            case SERIOUS_HINDRANCE, PROMOTES_WRONGS -> dataClass == DataClass.CONFIRMED_REPEAT;
            case NOT_IDENTIFIED, NOT_WRONG, NEEDED_BY_LAW -> true;
        };
    }
}
