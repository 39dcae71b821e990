package dev.mamori.cases.evidence;

import dev.mamori.cases.evidence.EvidenceFileStore.Old;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts the bytes of complete files under the present field key. The file is locked; its content stays the same. */
@ApplicationScoped
public class EvidenceRekeyService {
    private static final Logger LOG = Logger.getLogger(EvidenceRekeyService.class);
    private static final int AT_ONCE = 50;

    private final EvidenceFileStore files;
    private final StorageStore storage;
    private final FieldCipher cipher;
    private final Transactions transactions;

    EvidenceRekeyService(EvidenceFileStore files, StorageStore storage, FieldCipher cipher, Transactions transactions) {
        this.files = files;
        this.storage = storage;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    /** Goes through the files of a client once; returns how many could not be put under the present key. */
    public int look(ClientId client) {
        int failed = 0;
        UUID last = null;
        List<Old> page;
        do {
            UUID after = last;
            page = transactions.inClient(client, () -> files.notUnder(cipher.currentKey(), after, AT_ONCE));
            for (Old each : page) {
                last = each.file();
                try {
                    transactions.inClient(client, () -> reseal(client, each));
                } catch (RuntimeException e) {
                    failed++;
                    LOG.warnf(
                            "Not under the present key: evidence %s, %s",
                            each.file(), e.getClass().getName());
                }
            }
        } while (page.size() == AT_ONCE);
        return failed;
    }

    private void reseal(ClientId client, Old old) {
        // Erased or done by another replica in between: then there is nothing left to do.
        if (files.findForCompletion(old.caseId(), old.file()).isPresent()) {
            var parts = new EvidenceParts(storage, client.value(), old.file());
            int part = 0;
            while (storage.reseal(parts.key(part))) {
                part++;
            }
            files.isUnder(old.file(), cipher.currentKey());
        }
    }
}
