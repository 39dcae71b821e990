package dev.mamori.cases.measure;

/** The means of BR-05. */
public enum LighterMeansKind {
    SAME_ANSWER,
    ENDED_BY_RULE,
    ONE_CONTACT_PERSON,
    FIXED_HOURS,
    ROUTED_TO_SUPERVISOR,
    RECORDED_MESSAGE,
    WRITTEN_ONLY
}
