package dev.mamori.phonenumber;

/**
 * How closely a number must follow the numbering plan to be written down.
 *
 * <p>Japan reserves no range for examples, so fictitious numbers are taken from ranges that are not assigned
 * (090-0..., 03-0...). {@link #BY_LENGTH} lets them in for demonstrations and tests; production uses {@link #STRICT}.
 */
public enum NumberPlan {
    /** Right prefix and length; the digits behind the prefix are not looked at. */
    BY_LENGTH {
        @Override
        public boolean accepts(PhoneNumber number) {
            return true;
        }

        @Override
        public NumberKind kindOf(PhoneNumber number) {
            // 080-0... is not assigned as mobile because 0800 is toll-free; here it is an example's mobile number.
            return number.e164().startsWith("+81800") ? NumberKind.MOBILE : number.kind();
        }
    },
    /** Assigned ranges only: a mobile or IP number has no 0 behind its prefix, others as libphonenumber knows them. */
    STRICT {
        @Override
        public boolean accepts(PhoneNumber number) {
            return switch (number.kind()) {
                case MOBILE, IP_PHONE, MACHINE -> number.nationalNumber().charAt(2) != '0';
                case FIXED_LINE, TOLL_FREE, SHARED_COST, SERVICE, FMC, FOREIGN -> OddInput.isAssigned(number);
            };
        }

        @Override
        public NumberKind kindOf(PhoneNumber number) {
            return number.kind();
        }
    };

    /** Whether the number can exist under this reading of the plan. */
    public abstract boolean accepts(PhoneNumber number);

    /** The kind of the number under this reading of the plan. */
    public abstract NumberKind kindOf(PhoneNumber number);
}
