package dev.mamori.cases.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The parts of a file, read one after the other as one stream, never all of them in memory. */
final class EvidenceParts {
    private final EvidenceStorage storage;
    private final String prefix;

    EvidenceParts(EvidenceStorage storage, String client, UUID file) {
        this.storage = storage;
        prefix = client + "/" + file + "/";
    }

    String key(int part) {
        return prefix + part;
    }

    /** What the parts are together: size, SHA-256, and the first bytes. */
    record Digested(long bytes, String sha256, byte[] head) {}

    Digested digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            var head = new ByteArrayOutputStream();
            long bytes = 0;
            byte[] buffer = new byte[65_536];
            for (int part = 0; ; part++) {
                Optional<InputStream> opened = storage.open(key(part));
                if (opened.isEmpty()) {
                    return new Digested(bytes, HexFormat.of().formatHex(sha256.digest()), head.toByteArray());
                }
                try (InputStream in = opened.get()) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sha256.update(buffer, 0, read);
                        head.write(buffer, 0, Math.min(read, Math.max(0, 512 - head.size())));
                        bytes += read;
                    }
                }
            }
        } catch (NoSuchAlgorithmException ours) {
            throw new IllegalStateException(ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all parts in their order. */
    void copyTo(OutputStream out) throws IOException {
        for (int part = 0; ; part++) {
            Optional<InputStream> opened = storage.open(key(part));
            if (opened.isEmpty()) {
                return;
            }
            try (InputStream in = opened.get()) {
                in.transferTo(out);
            }
        }
    }
}
