package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.stack.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/configuration.md names every key of ours, and no other")
class ConfigurationTest {

    private static final Pattern PROPERTY = Pattern.compile("(?m)^#?(?:%\\w+\\.)?(mamori\\.[a-z0-9.-]+)=");
    private static final Pattern INJECTED = Pattern.compile("ConfigProperty\\(\\s*name = \"(mamori\\.[a-z0-9.-]+)\"");
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(mamori\\.[a-z0-9.-]+)\"");
    private static final Pattern MEMBER = Pattern.compile("(?m)^    [A-Za-z][\\w<>, ]* (\\w+)\\(\\);");
    private static final Pattern DOCUMENTED = Pattern.compile("`(mamori\\.[a-z0-9.-]+)`");
    /** Maps with a name chosen by the operator. */
    private static final Pattern NAMED = Pattern.compile("mamori\\.(peers|feeds|field-keys)\\..*");

    private final Path root = Checkout.find().root();

    @Test
    void namesEveryKey() throws IOException {
        assertThat(found(DOCUMENTED, Files.readString(root.resolve("docs/configuration.md"))))
                .containsExactlyInAnyOrderElementsOf(keysInTheCode());
    }

    private Set<String> keysInTheCode() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : SourceFiles.of(root).stream()
                .filter(ConfigurationTest::isProduct)
                .toList()) {
            var text = Files.readString(file);
            keys.addAll(found(PROPERTY, text));
            keys.addAll(found(INJECTED, text));
            for (var prefix : found(PREFIX, text)) {
                found(MEMBER, text).forEach(member -> keys.add(prefix + "." + kebab(member)));
            }
        }
        keys.removeIf(key -> NAMED.matcher(key).matches());
        keys.remove("mamori.field-keys.keys");
        keys.add("mamori.local.clock-file");
        return keys;
    }

    private static boolean isProduct(Path file) {
        var path = file.toString();
        return path.contains("/src/main/") && (path.endsWith(".java") || path.endsWith(".properties"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
