package dev.mamori.notification.contact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A part of the agency that is told of a client's matters (REQ-5.3.4, REQ-5.4.4, REQ-7.5). */
public enum Department {
    /** 法務: opinions, pressure by clients, litigation. */
    LEGAL,
    /** 総務. */
    GENERAL_AFFAIRS,
    /** Owners of products and procedures: the voice of the customer. */
    PRODUCT,
    /** 本社. */
    HEADQUARTERS,
    /** The manager of the centre: what is late, what nobody acknowledged. */
    MANAGEMENT,
    /** Everybody at the centre. */
    CENTRE;

    /** What people with these roles (the token's claim) may read; auditors read all. */
    public static Set<Department> readBy(Collection<String> roles) {
        Set<Department> readable = EnumSet.noneOf(Department.class);
        for (String role : roles) {
            switch (role) {
                case "auditor" -> readable.addAll(EnumSet.allOf(Department.class));
                case "specialist" -> readable.addAll(EnumSet.of(LEGAL, GENERAL_AFFAIRS, PRODUCT, HEADQUARTERS, CENTRE));
                case "manager" -> readable.addAll(EnumSet.of(MANAGEMENT, CENTRE));
                case "supervisor", "communicator" -> readable.add(CENTRE);
                default -> {}
            }
        }
        return readable;
    }
}
