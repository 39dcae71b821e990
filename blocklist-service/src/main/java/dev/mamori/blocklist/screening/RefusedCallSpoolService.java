package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.FieldCipher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The way of refused calls to disk, sealed, since they name callers; and what was lost on it, counted through crashes.
 * Without a folder nothing is kept here and the calls go on from memory.
 */
@ApplicationScoped
class RefusedCallSpoolService {
    private static final Logger LOG = Logger.getLogger(RefusedCallSpoolService.class);
    private static final long SEGMENT_BYTES = 4L << 20;
    private static final long MOST_BYTES = 512L << 20;

    private final FieldCipher cipher;
    private final Counter lost;
    private final Spool spool;
    private final SpoolLedger ledger;

    RefusedCallSpoolService(StateFolderConfig state, FieldCipher cipher, MeterRegistry meters) {
        this.cipher = cipher;
        this.lost = meters.counter("mamori.screening.refused.calls", "record", "lost");
        Path folder = state.folder().orElse(null);
        Spool opened = null;
        SpoolLedger counted = null;
        if (folder != null) {
            try {
                opened = Spool.open(folder.resolve("refused-calls"), SEGMENT_BYTES, MOST_BYTES);
                counted = SpoolLedger.open(folder.resolve("refused-calls.count"));
            } catch (IOException unusable) {
                LOG.errorf("Refused calls are kept in memory only: %s", unusable);
                opened = null;
            }
        }
        spool = opened;
        ledger = counted;
        countWhatTheLastRunLost();
    }

    private void countWhatTheLastRunLost() {
        long open = ledger == null ? 0 : ledger.open();
        if (open > 0) {
            LOG.warnf("%d refused calls were lost when the service ended last", open);
            lost.increment(open);
            ledger.settle(open);
        }
    }

    boolean isOnDisk() {
        return spool != null;
    }

    /** Before a call is queued for the disk. */
    void takeOn() {
        if (ledger != null) {
            ledger.takeOn();
        }
    }

    void lose(long number) {
        lost.increment(number);
        if (ledger != null) {
            ledger.settle(number);
        }
    }

    /** Keeps the calls on disk; what the disk does not take is counted as lost. */
    void keep(List<RefusedCall> calls) {
        try {
            if (spool.append(
                    calls.stream().map(call -> cipher.encrypt(call.line())).toList())) {
                ledger.settle(calls.size());
                return;
            }
            LOG.errorf("The spool is full: %d refused calls are lost", calls.size());
        } catch (IOException failed) {
            LOG.errorf("%d refused calls cannot be kept: %s", calls.size(), failed);
        }
        lose(calls.size());
    }

    Spool.Batch read(int most) throws IOException {
        return spool.read(most);
    }

    /** Null when the line cannot be read, for example because its key was taken out of use; it counts as lost. */
    RefusedCall open(String line) {
        try {
            return RefusedCall.ofLine(cipher.decrypt(line));
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            LOG.errorf("A refused call in the spool cannot be read: %s", unreadable.getMessage());
            lost.increment();
            return null;
        }
    }

    void takeAway(Spool.Batch batch) throws IOException {
        spool.takeAway(batch);
    }

    /** A call that the database will never take. */
    void giveUp(RefusedCall call, RuntimeException reason) {
        LOG.errorf("Refused call %s cannot be written: %s", call.id(), reason.getMessage());
        lost.increment();
    }
}
