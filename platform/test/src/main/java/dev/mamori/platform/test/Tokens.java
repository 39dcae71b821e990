package dev.mamori.platform.test;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Signed access tokens that services under test accept, for example
 * {@code Tokens.supervisor("SV-0012", "CTR-S2", "CL-MRI")}. For other claims start with {@link #of}.
 */
public final class Tokens {
    static final String ISSUER = "https://issuer.test";

    private Tokens() {}

    /** A communicator of one centre who works for the given clients. */
    public static String communicator(String staffId, String centre, String... clients) {
        return staff("communicator", staffId, centre, clients);
    }

    /** A supervisor of one centre. */
    public static String supervisor(String staffId, String centre, String... clients) {
        return staff("supervisor", staffId, centre, clients);
    }

    /** A centre manager. */
    public static String manager(String staffId, String centre, String... clients) {
        return staff("manager", staffId, centre, clients);
    }

    /** Legal or general affairs. */
    public static String specialist(String staffId, String... clients) {
        return of("specialist").staff(staffId).clients(clients).sign();
    }

    /** A counsellor. */
    public static String counsellor(String staffId, String... clients) {
        return of("counsellor").staff(staffId).clients(clients).sign();
    }

    /** A reviewer of block requests. */
    public static String blockReviewer(String staffId, String... clients) {
        return of("block-reviewer").staff(staffId).clients(clients).sign();
    }

    /** A person of the client company; she has no staff id. */
    public static String client(String subject, String... clients) {
        return of("client").subject(subject).clients(clients).sign();
    }

    /** An internal auditor. */
    public static String auditor(String staffId, String... clients) {
        return of("auditor").staff(staffId).clients(clients).sign();
    }

    /** The system owner: no clients, no centres. */
    public static String admin(String staffId) {
        return of("admin").staff(staffId).sign();
    }

    /** A machine with a token instead of an API key. */
    public static String pbx(String subject, String... clients) {
        return of("pbx").subject(subject).clients(clients).sign();
    }

    /** One of our services, for example {@code case-service}. */
    public static String service(String name) {
        return of("service")
                .claim("azp", name)
                .subject("service-account-" + name)
                .sign();
    }

    /** A token with these roles and nothing else, to add to. */
    public static Builder of(String... roles) {
        return new Builder(List.of(roles));
    }

    private static String staff(String role, String staffId, String centre, String... clients) {
        return of(role).staff(staffId).centres(centre).clients(clients).sign();
    }

    /** A token in the making. */
    public static final class Builder {
        private final List<String> roles;
        private final Set<String> clients = new LinkedHashSet<>();
        private final Set<String> centres = new LinkedHashSet<>();
        private final List<String[]> claims = new ArrayList<>();
        private String subject = "subject-1";
        private String staffId;
        private String audience = "mamori";
        private String issuer = ISSUER;
        private Duration lifetime = Duration.ofHours(1);

        private Builder(List<String> roles) {
            this.roles = roles;
        }

        public Builder staff(String id) {
            staffId = id;
            subject = "person-" + id;
            return this;
        }

        public Builder subject(String value) {
            subject = value;
            return this;
        }

        public Builder clients(String... ids) {
            clients.addAll(List.of(ids));
            return this;
        }

        public Builder centres(String... ids) {
            centres.addAll(List.of(ids));
            return this;
        }

        public Builder audience(String value) {
            audience = value;
            return this;
        }

        public Builder issuer(String value) {
            issuer = value;
            return this;
        }

        /** Negative for a token that has expired. */
        public Builder lifetime(Duration value) {
            lifetime = value;
            return this;
        }

        public Builder claim(String name, String value) {
            claims.add(new String[] {name, value});
            return this;
        }

        public String sign() {
            var now = Instant.now(); // tokens are checked against the system's clock
            var token = Jwt.claims()
                    .issuer(issuer)
                    .audience(audience)
                    .subject(subject)
                    .issuedAt(now.minus(lifetime.abs()))
                    .expiresAt(now.plus(lifetime))
                    .claim("roles", roles)
                    .claim("clients", List.copyOf(clients))
                    .claim("centres", List.copyOf(centres));
            if (staffId != null) {
                token.claim("staff_id", staffId);
            }
            claims.forEach(pair -> token.claim(pair[0], pair[1]));
            return token.jws().keyId("1").sign("privateKey.jwk");
        }
    }
}
