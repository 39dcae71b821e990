package dev.mamori.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.stack.SampleCentre;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One request that nobody well-meaning sends.
 *
 * @param what what is wrong with it, for the message of a failing test
 * @param target path and query, encoded
 * @param contentType empty for no body
 */
record Hostile(String what, String target, Map<String, String> headers, String contentType, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String APPLICATION_JSON = "application/json";
    private static final byte[] NOTHING = {};

    /** Longer than any field may be, shorter than the limit of a body. */
    private static final String LONG = "長".repeat(40_000);

    /** What breaks programs that put texts together: SQL, templates, headers, paths, U+0000, half a pair. */
    private static final List<String> TEXTS = List.of(
            "' OR '1'='1' --",
            "\"; DROP TABLE casefile; --",
            "{{7*7}}${7*7}#{7*7}",
            "a\r\nX-Injected: 1",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "\u0000",
            "\ud800",
            "");

    private static final List<Object> VALUES = List.of(
            Map.of("a", List.of(1)),
            List.of(),
            -1,
            Long.MAX_VALUE,
            1e300,
            true,
            "2026-02-30T25:61:00Z",
            "+999999999-12-31T00:00:00Z",
            LONG,
            "' OR '1'='1' --",
            "\u0000");

    /** All requests of this kind for an operation; those with a whole body only when it may take effect. */
    static List<Hostile> of(Offered operation, String client, boolean mayTakeEffect) {
        var all = new ArrayList<Hostile>();
        var target = target(operation, client, "", "");
        all.addAll(paths(operation, client));
        all.addAll(queries(operation, client, target));
        all.addAll(headers(operation, target, mayTakeEffect));
        if (operation.takesJson()) {
            all.addAll(brokenBodies(target));
            if (mayTakeEffect) {
                all.addAll(wrongFields(operation, target));
            }
        }
        return all;
    }

    private static List<Hostile> paths(Offered operation, String client) {
        var all = new ArrayList<Hostile>();
        PLACE.matcher(operation.path()).results().map(found -> found.group(1)).forEach(name -> {
            for (var text : TEXTS) {
                if (!text.isEmpty()) {
                    all.add(bare(
                            "path " + name + " is " + shown(text), target(operation, client, name, encoded(text))));
                }
            }
            all.add(bare("path " + name + " is broken UTF-8", target(operation, client, name, "%ff%fe")));
            all.add(bare("path " + name + " is long", target(operation, client, name, "x".repeat(3000))));
            all.add(bare("path " + name + " climbs", target(operation, client, name, "..%2f..%2fq%2fhealth")));
        });
        return all;
    }

    private static List<Hostile> queries(Offered operation, String client, String target) {
        var all = new ArrayList<Hostile>();
        var joint = target.contains("?") ? "&" : "?";
        for (var name : operation.queries()) {
            for (var text : TEXTS) {
                all.add(bare("query " + name + " is " + shown(text), target + joint + name + "=" + encoded(text)));
            }
            all.add(bare("query " + name + " is broken UTF-8", target + joint + name + "=%ff%fe"));
            all.add(bare("query " + name + " is negative", target + joint + name + "=-1"));
            all.add(bare("query " + name + " is long", target + joint + name + "=" + "9".repeat(3000)));
            all.add(bare("query " + name + " comes twice", target + joint + name + "=1&" + name + "=2"));
        }
        return all;
    }

    private static List<Hostile> headers(Offered operation, String target, boolean mayTakeEffect) {
        var all = new ArrayList<Hostile>();
        var body = operation.takesJson() ? "[]".getBytes(StandardCharsets.UTF_8) : NOTHING;
        if (mayTakeEffect || operation.takesJson() || operation.reads()) {
            Map.of(
                            "If-Match", "W/\"1\", *",
                            "Idempotency-Key", "k".repeat(5000),
                            "Accept", "image/png;q=x",
                            "Accept-Language", "x".repeat(500) + ";q=9,*",
                            "traceparent", "00-zz-zz-zz",
                            "X-Forwarded-For", "' OR 1=1 --",
                            "X-API-Key", "mmr_' OR 1=1 --_x")
                    .forEach((name, value) -> all.add(new Hostile(
                            "header " + name + " is " + shown(value),
                            target,
                            Map.of(name, value),
                            body.length == 0 ? "" : APPLICATION_JSON,
                            body)));
        }
        return all;
    }

    private static List<Hostile> brokenBodies(String target) {
        var all = new ArrayList<Hostile>();
        for (var text : List.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{",
                "{\"a\":",
                "{\"a\" 1}",
                "\u0000",
                "{\"a\":\"\\ud800\"}",
                "NaN")) {
            all.add(new Hostile(
                    "body is " + shown(text),
                    target,
                    Map.of(),
                    APPLICATION_JSON,
                    text.getBytes(StandardCharsets.UTF_8)));
        }
        all.add(new Hostile("body is deep", target, Map.of(), APPLICATION_JSON, ascii("{\"a\":".repeat(20_000))));
        all.add(new Hostile("body is a deep list", target, Map.of(), APPLICATION_JSON, ascii("[".repeat(100_000))));
        all.add(new Hostile("body is broken UTF-8", target, Map.of(), APPLICATION_JSON, new byte[] {
            '{', '"', (byte) 0xff, '"', ':', '1', '}'
        }));
        all.add(new Hostile(
                "a number has 100,000 digits",
                target,
                Map.of(),
                APPLICATION_JSON,
                ascii("{\"version\":" + "9".repeat(100_000) + "}")));
        for (var type : List.of("text/plain", "application/xml", "multipart/form-data", "application/json;charset=x")) {
            all.add(new Hostile("body is " + type, target, Map.of(), type, ascii("<a>&xxe;</a>")));
        }
        return all;
    }

    /** The sample body with one member after the other replaced, left out, or joined by an unknown one. */
    private static List<Hostile> wrongFields(Offered operation, String target) {
        if (!(operation.body() instanceof Map<?, ?> whole)) {
            return List.of();
        }
        var all = new ArrayList<Hostile>();
        for (var name : whole.keySet()) {
            var without = new LinkedHashMap<Object, Object>(whole);
            without.remove(name);
            all.add(json("no " + name, target, without));
            for (var value : VALUES) {
                var changed = new LinkedHashMap<Object, Object>(whole);
                changed.put(name, value);
                all.add(json(name + " is " + shown(String.valueOf(value)), target, changed));
            }
            var empty = new LinkedHashMap<Object, Object>(whole);
            empty.put(name, null);
            all.add(json(name + " is null", target, empty));
        }
        return all;
    }

    private static Hostile json(String what, String target, Object body) {
        try {
            return new Hostile(what, target, Map.of(), APPLICATION_JSON, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Hostile bare(String what, String target) {
        return new Hostile(what, target, Map.of(), "", NOTHING);
    }

    /** The address with this text in one place, and something that is not there in the others. */
    private static String target(Offered operation, String client, String place, String text) {
        var filled = operation.filled(name -> {
            if (name.equals(place)) {
                return "HERE";
            }
            return switch (name) {
                case "clientId" -> client;
                case "centreId" -> SampleCentre.ID;
                case "number" -> "+815550010000";
                case "deskId" -> "DESK-1";
                default -> UUID.randomUUID().toString();
            };
        });
        return filled.replace("HERE", text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        var visible = text.replace("\u0000", "U+0000").replace("\r\n", "CRLF");
        return visible.length() > 40 ? visible.substring(0, 40) + "…" : "'" + visible + "'";
    }
}
