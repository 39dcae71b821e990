package dev.mamori.cases.casefile;

import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.phonenumber.PhoneNumber;
import java.util.Objects;

/**
 * The person whom a case is about, as far as known (REQ-5.1.3); nobody has to be known to open one.
 *
 * @param name as told, or null
 * @param number in normal form, or null
 */
public record Customer(CustomerKind kind, String name, PhoneNumber number) {
    public Customer {
        Objects.requireNonNull(kind);
    }
}
