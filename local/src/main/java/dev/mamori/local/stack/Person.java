package dev.mamori.local.stack;

import java.util.List;
import java.util.Locale;

/** The people of the sample centre: users of the local stack only, with passwords made for each stack. */
public enum Person {
    SAKURA("佐倉", "OP-0231", "communicator"),
    KIRITANI("桐谷", "OP-0187", "communicator"),
    MIZUNO("水野", "OP-0305", "communicator"),
    OHARA("大原", "SV-0012", "supervisor"),
    MIYAKE("三宅", "SV-0015", "supervisor"),
    ARIMA("有馬", "CM-0003", "manager"),
    KASHIWAGI("柏木", "CM-0004", "manager"),
    ETO("江藤", "LG-0002", "specialist", "block-reviewer"),
    TSUDA("津田", "LG-0003", "specialist"),
    NAGATA("永田", "BR-0001", "block-reviewer"),
    AIZAWA("相沢", "CS-0001", "counsellor"),
    HORI("堀", "PE-0004", "pbx"),
    KOGA("古賀", "AU-0001", "auditor"),
    ADMIN("管理者", "AD-0001", "admin"),
    /** Of the same centre, with every role of a desk, but for one client only. */
    AOKI(
            "青木",
            "SV-0021",
            List.of("communicator", "supervisor", "manager", "specialist", "counsellor", "block-reviewer"),
            List.of(SampleCentre.ID),
            List.of("CL-AOZ")),
    HAYAKAWA("早川", "MRI-0001", List.of("CL-MRI")),
    AOTA("青田", "AOZ-0001", List.of("CL-AOZ")),
    HINATA("日向", "HNT-0001", List.of("CL-HNT")),
    KOMORI("小森", "KMW-0001", List.of("CL-KMW"));

    private final String displayName;
    private final String staffId;
    private final List<String> roles;
    private final List<String> centres;
    private final List<String> clients;

    Person(String displayName, String staffId, String... roles) {
        this(displayName, staffId, List.of(roles), List.of(SampleCentre.ID), SampleCentre.CLIENTS);
    }

    /** A user of a client company: sees that company and no centre. */
    Person(String displayName, String staffId, List<String> clients) {
        this(displayName, staffId, List.of("client"), List.of(), clients);
    }

    Person(String displayName, String staffId, List<String> roles, List<String> centres, List<String> clients) {
        this.displayName = displayName;
        this.staffId = staffId;
        this.roles = roles;
        this.centres = centres;
        this.clients = clients;
    }

    /** The name to sign in with: {@code ohara}. */
    public String userName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name as people say it; for the centre's staff it is the business name: 大原. */
    public String displayName() {
        return displayName;
    }

    /** The one key of a person: {@code SV-0012}. */
    public String staffId() {
        return staffId;
    }

    /** Claim {@code roles}. */
    public List<String> roles() {
        return roles;
    }

    /** Claim {@code centres}. */
    public List<String> centres() {
        return centres;
    }

    /** Claim {@code clients}. */
    public List<String> clients() {
        return clients;
    }
}
