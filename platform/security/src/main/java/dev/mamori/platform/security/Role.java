package dev.mamori.platform.security;

/** The roles, as they stand in the token's claim {@code roles}. Constants, so that {@code @RolesAllowed} can use them. */
public final class Role {
    /** Answers contacts, under a business name. */
    public static final String COMMUNICATOR = "communicator";
    /** SV; first escalation. */
    public static final String SUPERVISOR = "supervisor";
    /** Centre manager. */
    public static final String MANAGER = "manager";
    /** Legal and general affairs. */
    public static final String SPECIALIST = "specialist";
    /** Consultation desks; what they hear is closed to the site. */
    public static final String COUNSELLOR = "counsellor";
    /** Reviews block requests by the careful criteria. */
    public static final String BLOCK_REVIEWER = "block-reviewer";
    /** The client company. */
    public static final String CLIENT = "client";
    /** PBX, SBC, IVR, voice analytics: the only role of an API key. */
    public static final String PBX = "pbx";
    /** Internal audit: reads, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** The agency's system owner: registries, no case content. */
    public static final String ADMIN = "admin";
    /** One of our own services acting on a timer or a feed. */
    public static final String SERVICE = "service";

    private Role() {}
}
