package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at what {@code ./mamori native} makes where no native compiler is found: the sources of the native build. Without
 * them it is skipped.
 */
@DisplayName("A native executable finds what the service reads and writes by reflection, and the files that it opens")
class NativeTest {

    private static final Pattern READ = Pattern.compile(
            "(?:readValue|treeToValue|dataAs|convertValue)\\([^;]*?\\b([A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?:\\[\\])?\\.class\\b");
    private static final Pattern TYPE_REFERENCE = Pattern.compile("TypeReference<([^;={]+)>\\s*(?:\\w+\\s*=|\\()");
    private static final Pattern WRITTEN_LINE = Pattern.compile("Function<(Line), String>");
    private static final Pattern RESOURCE =
            Pattern.compile("\"/((?:criteria|utterances|playbook|review)/[\\w./-]+\\.\\w+)\"");
    private static final Set<String> JDK = Set.of("String", "Object", "JsonNode", "Map", "List", "UUID", "Integer");

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "judgment-service", "blocklist-service", "notification-service"})
    void jsonTypesAreRegistered(String service) throws Exception {
        var registered = registered(service, "reflect-config.json");
        var missing = new TreeSet<String>();
        try (var classes = new URLClassLoader(libraries(service).toArray(URL[]::new))) {
            var names = classNames(service);
            var next = new ArrayDeque<Class<?>>();
            for (var file : sources(service)) {
                for (var type : jsonTypes(Tree.read(file))) {
                    resolve(type, file, names).ifPresent(name -> next.add(load(name, classes)));
                }
            }
            assertThat(next).isNotEmpty();
            closure(next, classes).stream()
                    .filter(type -> !registered.contains(type.getName()))
                    .forEach(type -> missing.add(type.getName()));
        }
        assertThat(missing)
                .as("read or written by Jackson; @RegisterForReflection is missing")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"judgment-service", "blocklist-service", "case-service", "notification-service"})
    void filesAreTakenAlong(String service) throws IOException {
        var patterns = new ArrayList<Pattern>();
        for (var config : resourceConfigs(service)) {
            config.at("/resources/includes")
                    .forEach(each ->
                            patterns.add(Pattern.compile(each.path("pattern").asText())));
        }
        var wanted = sources(service).stream()
                .flatMap(file -> RESOURCE.matcher(Tree.read(file)).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        var main = Tree.ROOT.resolve(service).resolve("src/main/resources");
        try (var migrations = Files.list(main.resolve("db/migration"))) {
            migrations.forEach(file -> wanted.add("db/migration/" + file.getFileName()));
        }
        wanted.add("db/platform/V0001__platform.sql");
        wanted.add("db/platform/afterMigrate.sql");
        if (libraries(service).stream().anyMatch(library -> library.getPath().contains("libphonenumber"))) {
            wanted.add("com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_JP");
        }
        assertThat(wanted).allMatch(file -> patterns.stream()
                .anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "judgment-service", "blocklist-service", "notification-service"})
    void nothingIsLeftToChance(String service) throws IOException {
        var arguments = Files.readString(folder(service).resolve("native-image.args"));
        assertThat(arguments)
                .contains("--no-fallback", "--link-at-build-time", "IncludeLocales=ja,en")
                .doesNotContain("--report-unsupported-elements-at-runtime", "--allow-incomplete-classpath");
        assertThat(libraries(service).stream().map(URL::getPath))
                .as("class generation at run time, or AWT")
                .noneMatch(library -> library.matches(".*/(cglib|byte-buddy-agent|groovy|itext|batik|poi)[^/]*\\.jar"));
    }

    /** A type, what it is made of, and the kinds of a sealed one. */
    private static Set<Class<?>> closure(Deque<Class<?>> next, ClassLoader classes) {
        var seen = new HashSet<Class<?>>();
        while (!next.isEmpty()) {
            var type = next.poll();
            if (type.isEnum() || !type.getName().startsWith("dev.mamori.") || !seen.add(type)) {
                continue;
            }
            if (type.isRecord()) {
                Stream.of(type.getRecordComponents()).forEach(part -> parts(part.getGenericType(), next));
            }
            if (type.isSealed()) {
                next.addAll(List.of(type.getPermittedSubclasses()));
            }
        }
        return seen;
    }

    private static void parts(Type type, Deque<Class<?>> into) {
        switch (type) {
            case Class<?> plain -> into.add(plain.isArray() ? plain.getComponentType() : plain);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).forEach(argument -> parts(argument, into));
            case WildcardType wildcard -> Stream.of(wildcard.getUpperBounds()).forEach(bound -> parts(bound, into));
            default -> {}
        }
    }

    private static Set<String> jsonTypes(String source) {
        var types = new HashSet<String>();
        READ.matcher(source).results().forEach(match -> types.add(match.group(1)));
        WRITTEN_LINE.matcher(source).results().forEach(match -> types.add(match.group(1)));
        TYPE_REFERENCE
                .matcher(source)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split("[<>, ]+")))
                .forEach(types::add);
        types.removeIf(type -> type.isBlank() || JDK.contains(type) || !Character.isUpperCase(type.charAt(0)));
        return types;
    }

    /** By the name in a source: of the same file or package, or imported. */
    private static java.util.Optional<String> resolve(String type, Path file, Set<String> names) {
        var nested = type.replace('.', '$');
        var path = file.toString()
                .replaceFirst(".*/src/main/java/", "")
                .replace(".java", "")
                .replace('/', '.');
        var sourcePackage = path.substring(0, path.lastIndexOf('.'));
        var imported = Pattern.compile("(?m)^import ([\\w.]+)\\." + type.replaceFirst("\\..*", "") + ";")
                .matcher(Tree.read(file));
        var candidates = new ArrayList<>(List.of(path + "$" + nested, sourcePackage + "." + nested));
        if (imported.find()) {
            candidates.add(imported.group(1) + "." + nested);
            candidates.add(imported.group(1) + "$" + nested);
        }
        return candidates.stream().filter(names::contains).findFirst();
    }

    private static Class<?> load(String name, ClassLoader classes) {
        try {
            return Class.forName(name, false, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> classNames(String service) throws IOException {
        var names = new HashSet<String>();
        for (var library : libraries(service)) {
            var jar = Path.of(URI.create(library.toString()));
            if (jar.getFileName().toString().contains("mamori")) {
                try (var files = FileSystems.newFileSystem(jar);
                        var entries = Files.walk(files.getPath("/"))) {
                    entries.map(Path::toString)
                            .filter(entry -> entry.endsWith(".class"))
                            .forEach(entry -> names.add(
                                    entry.substring(1).replace(".class", "").replace('/', '.')));
                }
            }
        }
        return names;
    }

    private static List<Path> sources(String service) throws IOException {
        var all = new ArrayList<Path>();
        for (var root : List.of(service, "platform/data", "platform/web", "platform/security", "platform/events")) {
            try (var files = Files.walk(Tree.ROOT.resolve(root).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }

    private static List<URL> libraries(String service) throws IOException {
        try (var own = Files.list(folder(service));
                var others = Files.list(folder(service).resolve("lib"))) {
            return Stream.concat(own, others)
                    .filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> {
                        try {
                            return file.toUri().toURL();
                        } catch (MalformedURLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Set<String> registered(String service, String file) throws IOException {
        var names = new HashSet<String>();
        config(service, file).forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    /** What Quarkus wrote, and what our own modules bring. */
    private static List<JsonNode> resourceConfigs(String service) throws IOException {
        var all = new ArrayList<JsonNode>();
        all.add(config(service, "resource-config.json"));
        for (var library : libraries(service)) {
            var jar = Path.of(URI.create(library.toString()));
            if (jar.getFileName().toString().startsWith("dev.mamori")) {
                try (var files = FileSystems.newFileSystem(jar);
                        var entries = Files.walk(files.getPath("/"))) {
                    for (var entry :
                            (Iterable<Path>) entries.filter(each -> each.endsWith("resource-config.json"))::iterator) {
                        all.add(Tree.YAML.readTree(Files.readString(entry)));
                    }
                }
            }
        }
        return all;
    }

    private static JsonNode config(String service, String file) throws IOException {
        Path runner;
        try (var own = Files.list(folder(service))) {
            runner = own.filter(each -> each.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (var files = FileSystems.newFileSystem(runner)) {
            return Tree.YAML.readTree(Files.readString(files.getPath("META-INF/native-image", file)));
        }
    }

    private static Path folder(String service) {
        var folder = Tree.ROOT.resolve(service).resolve("target/native-sources");
        assumeTrue(Files.isDirectory(folder), "no native sources: ./mamori native makes them");
        return folder;
    }
}
