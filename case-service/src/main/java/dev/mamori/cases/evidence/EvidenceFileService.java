package dev.mamori.cases.evidence;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.Evidence;
import dev.mamori.cases.casefile.EvidenceKind;
import dev.mamori.cases.evidence.EvidenceFileStore.Announced;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes evidence files part by part, checks them as a whole, and gives them out for a purpose that is put on record. */
@ApplicationScoped
public class EvidenceFileService {
    private final CaseAccessService cases;
    private final EvidenceFileStore files;
    private final EvidenceStorage storage;
    private final EvidenceConfig config;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    EvidenceFileService(
            CaseAccessService cases,
            EvidenceFileStore files,
            EvidenceStorage storage,
            EvidenceConfig config,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.storage = storage;
        this.config = config;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    EvidenceFileView announce(CaseId caseId, EvidenceFileRequest wanted) {
        cases.see(caseId);
        var faults = new ArrayList<Violation>();
        if (FileType.named(wanted.mediaType()).isEmpty()) {
            faults.add(Violation.at(
                    "/mediaType",
                    "TYPE_NOT_TAKEN",
                    Text.of(
                            "音声（wav, mpeg, ogg）、画像（png, jpeg）、pdf、text/plain だけを受け取ります。",
                            "Audio (wav, mpeg, ogg), images (png, jpeg), pdf and text/plain are taken.")));
        }
        if (wanted.bytes() > config.largest()) {
            faults.add(Violation.at(
                    "/bytes",
                    "TOO_LARGE",
                    Text.of("最大は " + config.largest() + " バイトです。", "At most " + config.largest() + " bytes.")));
        }
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(Text.of("このファイルは受け取れません。", "The file cannot be taken."), faults);
        }
        UUID id = Ids.next();
        files.add(caseId, id, wanted, clock.instant(), caller.id());
        audit.record("EVIDENCE_FILE_ANNOUNCED", "case", caseId.toString(), null, Map.of("fileId", id));
        return view(new Announced(id, false, wanted));
    }

    /** Stores a part, while the file cannot be completed: what was checked as a whole is never written over. */
    void put(CaseId caseId, UUID file, int part, byte[] bytes) {
        cases.see(caseId);
        Announced announced = files.findForPart(caseId, file).orElseThrow(Problems::notFound);
        if (announced.complete()) {
            throw Problems.conflict(Text.of("このファイルは完了しています。変更できません。", "The file is complete and does not change."));
        }
        if ((long) part * config.partBytes() >= announced.file().bytes()) {
            throw Problems.unprocessable(Text.of("宣言された大きさを超えています。", "It is more than was announced."));
        }
        if (bytes.length == 0 || bytes.length > config.partBytes()) {
            throw Problems.unprocessable(Text.of(
                    "1つの部分は 1 から " + config.partBytes() + " バイトです。",
                    "A part has 1 to " + config.partBytes() + " bytes."));
        }
        storage.put(parts(file).key(part), bytes);
    }

    /** Checks the whole; what differs from what was announced is told at once, and can be uploaded again. */
    EvidenceFileView complete(CaseId caseId, UUID file) {
        long version = cases.append(caseId);
        Announced announced = files.findForCompletion(caseId, file).orElseThrow(Problems::notFound);
        EvidenceFileRequest told = announced.file();
        var digested = parts(file).digest();
        var faults = new ArrayList<Violation>();
        if (digested.bytes() != told.bytes()) {
            faults.add(Violation.of(
                    "SIZE_DIFFERS",
                    Text.of(
                            digested.bytes() + " バイトしかありません（宣言は " + told.bytes() + "）。",
                            "It has " + digested.bytes() + " bytes, announced were " + told.bytes() + ".")));
        }
        if (!digested.sha256().equals(told.sha256())) {
            faults.add(Violation.of(
                    "HASH_DIFFERS", Text.of("SHA-256 が宣言と一致しません。", "Its SHA-256 is not the announced one.")));
        }
        if (FileType.named(told.mediaType())
                .filter(type -> type.fits(digested.head()))
                .isEmpty()) {
            faults.add(Violation.of(
                    "TYPE_DIFFERS", Text.of("内容が mediaType と一致しません。", "Its content is not of the announced type.")));
        }
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(Text.of("ファイルが宣言と一致しません。", "It is not what was announced."), faults);
        }
        if (!files.complete(file, clock.instant())) {
            throw Problems.conflict(Text.of("このファイルは完了しています。", "The file is complete already."));
        }
        cases.attach(caseId, evidence(file, told));
        audit.record(
                "EVIDENCE_FILE_ADDED", "case", caseId.toString(), null, Map.of("fileId", file, "caseVersion", version));
        return view(see(caseId, file));
    }

    /** The file, after its hash was checked anew; the access is logged with its purpose. */
    Announced open(CaseId caseId, UUID file, AccessPurpose purpose) {
        cases.read(caseId);
        Announced announced = see(caseId, file);
        if (!announced.complete()) {
            throw Problems.notFound();
        }
        boolean intact = parts(file).digest().sha256().equals(announced.file().sha256());
        audit.record(
                intact ? "EVIDENCE_OPENED" : "EVIDENCE_FOUND_BROKEN",
                "case",
                caseId.toString(),
                null,
                Map.of("fileId", file, "purpose", purpose));
        return intact ? announced : null;
    }

    public List<EvidenceFileView> list(CaseId caseId) {
        cases.read(caseId);
        return files.of(caseId).stream().map(this::view).toList();
    }

    /** Largest part in bytes, by which the parts of a file are counted. */
    public int partBytes() {
        return config.partBytes();
    }

    /** Removes the bytes of a file whose case is erased. */
    public void remove(ClientId client, UUID file, int parts) {
        var all = new EvidenceParts(storage, client.value(), file);
        for (int part = 0; part < parts; part++) {
            storage.remove(all.key(part));
        }
    }

    EvidenceParts parts(UUID file) {
        return new EvidenceParts(storage, Transactions.currentKey(), file);
    }

    private Announced see(CaseId caseId, UUID file) {
        cases.see(caseId);
        return files.find(caseId, file).orElseThrow(Problems::notFound);
    }

    private EvidenceFileView view(Announced announced) {
        return new EvidenceFileView(announced.id(), announced.complete(), config.partBytes(), announced.file());
    }

    private static Evidence evidence(UUID file, EvidenceFileRequest told) {
        EvidenceKind kind =
                switch (told.kind()) {
                    case RECORDING -> EvidenceKind.RECORDING;
                    case MAIL -> EvidenceKind.MAIL;
                    case SCREENSHOT -> EvidenceKind.SCREENSHOT;
                    case POST, OTHER -> EvidenceKind.OTHER;
                };
        return new Evidence(file, kind, "file:" + file, told.sha256(), told.capturedAt());
    }
}
