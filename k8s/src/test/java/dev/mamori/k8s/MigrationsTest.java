package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the version of {@code k8s/former-version} brought is in {@code landed-migrations.txt} (as {@code sha256sum} writes it);
 * the other migrations are new. Replicas of the former version run on the new schema while pods are replaced.
 */
@DisplayName("Landed migrations never change, and new ones take nothing away from the former version")
class MigrationsTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final String IDENTIFIER = "(?:IF (?:NOT )?EXISTS )?\"?([a-z_0-9.]+)\"?";

    /** What an older replica would fail by; each over one statement without comments and with single spaces. */
    private static final Map<String, Pattern> BREAKING = Map.of(
            "drops a table, column, view, function, type or sequence",
            Pattern.compile(
                    "\\bDROP (?:TABLE|COLUMN|VIEW|MATERIALIZED VIEW|FUNCTION|PROCEDURE|TYPE|SEQUENCE|SCHEMA|POLICY)\\b",
                    FLAGS),
            "renames",
            Pattern.compile("\\bRENAME (?:TO|COLUMN|CONSTRAINT)\\b|\\bRENAME \\w+ TO\\b", FLAGS),
            "changes a type",
            Pattern.compile("\\bALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b", FLAGS),
            "demands a value that the former version does not write",
            Pattern.compile("\\bSET NOT NULL\\b|\\bDROP DEFAULT\\b", FLAGS),
            "takes rights away",
            Pattern.compile("\\bREVOKE\\b(?! (?:ALL|EXECUTE|CONNECT)\\b[^;]* FROM PUBLIC)", FLAGS),
            "empties a table",
            Pattern.compile("\\bTRUNCATE (?:TABLE )?(?!ON\\b)\\w", FLAGS));

    private static final Pattern ADDED_COLUMN = Pattern.compile("\\bADD COLUMN (?:[^,;(]|\\([^)]*\\))*", FLAGS);
    private static final Pattern DROPPED = Pattern.compile("\\bDROP CONSTRAINT " + IDENTIFIER, FLAGS);
    private static final Pattern DROPPED_INDEX =
            Pattern.compile("\\bDROP INDEX (?:CONCURRENTLY )?" + IDENTIFIER, FLAGS);
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", FLAGS);

    @Test
    void landedOnesNeverChange() throws IOException {
        var now = migrations();
        assertThat(landed()).hasSizeGreaterThan(40).allSatisfy((path, hash) -> {
            assertThat(now).as("a landed migration is gone").containsKey(path);
            assertThat(hash(now.get(path)))
                    .as("%s has run on databases: mend it by a further migration", path)
                    .isEqualTo(hash);
        });
    }

    @Test
    void newOnesTakeNothingAway() throws IOException {
        var landed = landed();
        migrations().forEach((path, file) -> {
            if (!landed.containsKey(path)) {
                assertThat(broken(Tree.read(file))).as(path).isEmpty();
            }
        });
    }

    @Test
    void theFormerVersionIsACommit() {
        assertThat(Tree.read(Tree.MODULE.resolve("former-version"))).matches("[0-9a-f]{40}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE notice",
                "ALTER TABLE notice DROP COLUMN subject",
                "ALTER TABLE notice\n    ADD COLUMN a text, -- why\n    DROP COLUMN subject",
                "ALTER TABLE notice RENAME TO message",
                "ALTER TABLE notice RENAME COLUMN subject TO about",
                "alter table notice rename subject to about",
                "ALTER TABLE notice ALTER COLUMN subject TYPE varchar(20)",
                "ALTER TABLE notice ALTER subject SET NOT NULL",
                "ALTER TABLE notice ALTER COLUMN rank DROP DEFAULT",
                "ALTER TABLE notice ADD COLUMN rank integer NOT NULL",
                "ALTER TABLE notice ADD COLUMN price numeric(10, 2) NOT NULL, ADD COLUMN b text DEFAULT 'x'",
                "ALTER TABLE notice DROP CONSTRAINT notice_once_per_event",
                "DROP INDEX notice_by_case",
                "DROP FUNCTION mamori_erase",
                "REVOKE INSERT ON notice FROM mamori_notification_app",
                "TRUNCATE notice"
            })
    void isNoticed(String sql) {
        assertThat(broken("CREATE TABLE other (id uuid PRIMARY KEY);\n" + sql + ";"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (id uuid NOT NULL, CONSTRAINT t_pk PRIMARY KEY (id))",
                "ALTER TABLE notice ADD COLUMN rank integer NOT NULL DEFAULT 1, ADD COLUMN erased_at timestamptz",
                "ALTER TABLE notice ADD COLUMN price numeric(10, 2) NOT NULL DEFAULT 0",
                "ALTER TABLE notice ALTER COLUMN subject DROP NOT NULL",
                "ALTER TABLE notice DROP CONSTRAINT notice_kind, ADD CONSTRAINT notice_kind CHECK (kind IN ('A', 'B'))",
                "ALTER TABLE notice ADD COLUMN erased_at timestamptz; CREATE TABLE t (id uuid NOT NULL)",
                "DROP INDEX IF EXISTS notice_by_case; CREATE INDEX notice_by_case ON notice (case_id, at)",
                "CREATE TRIGGER t BEFORE UPDATE OR TRUNCATE ON notice EXECUTE FUNCTION mamori_refuse_change()",
                "-- we DROP TABLE nothing\nCREATE INDEX i ON notice (a)",
                "/* RENAME TO */ CREATE INDEX i ON notice (a)",
                "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE scratch; END $$",
                "INSERT INTO word (text) VALUES ('DROP TABLE notice')",
                "REVOKE ALL ON FUNCTION f FROM PUBLIC"
            })
    void isLet(String sql) {
        assertThat(broken(sql + ";")).isEmpty();
    }

    /** What of the former version breaks, in words. Bodies of functions are run by calls, not by the migration. */
    private static List<String> broken(String sql) {
        var plain = BODY.matcher(sql.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", ""))
                .replaceAll("BODY")
                .replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("\\s+", " ");
        var found = new TreeSet<String>();
        BREAKING.forEach((what, pattern) ->
                pattern.matcher(plain).results().forEach(match -> found.add(what + ": " + match.group())));
        ADDED_COLUMN
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(column ->
                        column.matches("(?is).*\\bNOT NULL\\b.*") && !column.matches("(?is).*\\bDEFAULT\\b.*"))
                .forEach(column -> found.add("demands a value that the former version does not write: " + column));
        dropped(plain, DROPPED, "ADD CONSTRAINT ")
                .forEach(name -> found.add("drops a constraint and makes none of its name anew: " + name));
        dropped(plain, DROPPED_INDEX, "INDEX (?:CONCURRENTLY )?(?:IF NOT EXISTS )?")
                .forEach(name -> found.add("drops an index and makes none of its name anew: " + name));
        return List.copyOf(found);
    }

    private static List<String> dropped(String sql, Pattern drop, String create) {
        return drop.matcher(sql)
                .results()
                .filter(match -> !Pattern.compile("\\b" + create + "\"?" + Pattern.quote(match.group(1)) + "\\b", FLAGS)
                        .matcher(sql.substring(match.end()))
                        .find())
                .map(match -> match.group(1))
                .toList();
    }

    private static Map<String, String> landed() {
        return Tree.read(Tree.MODULE.resolve("src/test/resources/landed-migrations.txt"))
                .lines()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    private static Map<String, Path> migrations() throws IOException {
        var all = new TreeMap<String, Path>();
        for (var module :
                List.of("platform", "case-service", "judgment-service", "blocklist-service", "notification-service")) {
            try (var files = Files.walk(Tree.ROOT.resolve(module))) {
                files.filter(file ->
                                file.toString().matches(".*/src/main/resources/db/(migration|platform)/V[^/]*\\.sql"))
                        .forEach(file ->
                                all.put(Tree.ROOT.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return all;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
