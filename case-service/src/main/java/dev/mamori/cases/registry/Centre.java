package dev.mamori.cases.registry;

import java.util.Objects;

/**
 * A site.
 *
 * @param name as shown
 * @param policeConsultNumber the prefecture's ordinary consultation number, because #9110 fails from some lines; or null
 * @param localPoliceNumber the police station in charge of the site (所轄), or null (REQ-11.8)
 */
public record Centre(CentreId id, String name, String policeConsultNumber, String localPoliceNumber) {
    public Centre {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
