package dev.mamori.cases.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept where a client decided nothing, and how often is looked ({@code mamori.retention.*}). */
@ConfigMapping(prefix = "mamori.retention")
interface RetentionConfig {
    /** Days from the end of a contact that belongs to no case. */
    @WithDefault("1095")
    int contactDays();

    /** Days from the closing of a case. */
    @WithDefault("1825")
    int caseDays();

    /** Days from the last that was heard of a customer. */
    @WithDefault("1095")
    int customerDays();

    /** How often is looked for what is due. */
    @WithDefault("PT1H")
    Duration lookEvery();

    default Periods periods() {
        return new Periods(contactDays(), caseDays(), customerDays());
    }
}
