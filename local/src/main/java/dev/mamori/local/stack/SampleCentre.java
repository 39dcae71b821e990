package dev.mamori.local.stack;

import java.util.List;

/** The centre of the worked examples. */
public final class SampleCentre {

    /** Its id. */
    public static final String ID = "CTR-S2";

    /** Its name. */
    public static final String NAME = "札幌第2センター";

    /** The client companies that it works for. */
    public static final List<String> CLIENTS = List.of("CL-AOZ", "CL-MRI", "CL-HNT", "CL-KMW");

    private SampleCentre() {}
}
