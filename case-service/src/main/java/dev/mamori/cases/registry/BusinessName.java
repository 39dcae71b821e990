package dev.mamori.cases.registry;

/** The name that a person of the agency uses outside instead of the legal one (REQ-9.4); 1 to 40 characters. */
public record BusinessName(String value) {
    public static final int MAX_LENGTH = 40;

    public BusinessName {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a business name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
