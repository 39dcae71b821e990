package dev.mamori.platform.test.broken.first;

import dev.mamori.platform.test.broken.second.NoteRow;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Date;

/** A domain class that breaks the rules. */
public class Rule {
    @Inject
    EntityManager entities;

    public Object judge(NoteRow row) {
        return new Date(Instant.now().toEpochMilli());
    }
}
