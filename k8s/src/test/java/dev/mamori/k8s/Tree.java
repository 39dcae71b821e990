package dev.mamori.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of this module and of the checkout, and YAML. */
final class Tree {

    static final Path MODULE = Path.of("").toAbsolutePath();
    static final Path ROOT = MODULE.getParent();
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Tree() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a stream, without empty ones. */
    static List<JsonNode> documents(String yaml) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            var all = new ArrayList<JsonNode>();
            values.forEachRemaining(all::add);
            all.removeIf(node -> !node.isObject());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a program prints; its complaints are the message when it fails. */
    static String run(String... command) {
        try {
            var complaints = Files.createTempFile("mamori", ".err");
            try {
                var process = new ProcessBuilder(command)
                        .redirectError(complaints.toFile())
                        .start();
                var text = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() != 0) {
                    throw new AssertionError(String.join(" ", command) + ": " + Files.readString(complaints));
                }
                return text;
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
