package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.stack.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the shape of what is written, without a network; a password in plain words has none and is not found. */
@DisplayName("No file of the checkout holds a secret")
class SecretsScanTest {

    private static final long LARGEST = 2_000_000;

    private static final Map<String, Pattern> SHAPES = Map.of(
            "private key",
            Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{40}"),
            // AWS prints keys that end so in its manuals; they open nothing.
            "key of AWS",
            Pattern.compile("\\b(?:AKIA|ASIA)(?![A-Z0-9]+EXAMPLE\\b)[A-Z0-9]{16}\\b"),
            "token of GitHub",
            Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50,})"),
            "token of Slack",
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{20,}"),
            "key of Google",
            Pattern.compile("\\bAIza[A-Za-z0-9_-]{35}\\b"),
            "signed token",
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"));

    @Test
    void none() throws IOException {
        var found = new ArrayList<String>();
        var root = Checkout.find().root();
        for (var file : SourceFiles.of(root)) {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                shapes(text).forEach(shape -> found.add(root.relativize(file) + ": " + shape));
            }
        }
        assertThat(found).isEmpty();
    }

    // Put together here, so that the scan does not find its own examples.
    @ParameterizedTest
    @ValueSource(strings = {"AKIA|ABCDEFGHIJ234567", "ghp|_0123456789abcdefghijABCDEFGHIJ012345"})
    void seesOne(String halves) {
        assertThat(shapes("key = " + halves.replace("|", ""))).hasSize(1);
    }

    private static List<String> shapes(String text) {
        return SHAPES.entrySet().stream()
                .filter(shape -> shape.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
