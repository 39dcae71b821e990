package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.Stack;
import java.util.Locale;

/** What a person wants to know of a stack that just started: addresses, figures, who can sign in and how. */
final class Overview {

    private final Console console;
    private final Stack stack;

    Overview(Console console, Stack stack) {
        this.console = console;
        this.stack = stack;
    }

    void print() {
        services();
        people();
        console.heading("Get a token and use it / トークンの取り方");
        console.line("  curl -s -d grant_type=password -d client_id=mamori-cli -d username=ohara -d password=... \\");
        console.line("    " + stack.site().issuer() + "/protocol/openid-connect/token");
        console.line("");
        console.line("State and logs / 保存先: " + stack.site().state().path());
        console.line("Ready. End with Ctrl-C or ./mamori down / 準備完了。Ctrl-C で終了します。");
    }

    private void services() {
        console.heading("Services / サービス");
        row("service", "URL", "API (OpenAPI)", "start s", "RSS MiB");
        for (var service : stack.services()) {
            var url = stack.site().url(service.name()).toString();
            row(
                    service.name().module(),
                    url,
                    stack.site().management(service.name()).resolve("openapi").toString(),
                    "%.1f".formatted(service.startTime().toMillis() / 1000.0),
                    Long.toString(service.residentMebibytes()));
        }
        row("keycloak", stack.site().signIn().toString(), "", "", Long.toString(stack.keycloakMebibytes()));
    }

    private void row(String... cells) {
        console.line(String.format(
                Locale.ROOT, "  %-22s %-24s %-36s %8s %8s", cells[0], cells[1], cells[2], cells[3], cells[4]));
    }

    private void people() {
        console.heading("People (sample users of this stack only) / サンプル利用者");
        for (var person : Person.values()) {
            console.line(String.format(
                    "  %-11s %s  %-9s %-28s %s",
                    person.userName(),
                    stack.site().password(person),
                    person.staffId(),
                    String.join(", ", person.roles())
                            + (person.centres().isEmpty()
                                    ? " of " + person.clients().getFirst()
                                    : ""),
                    person.displayName()));
        }
    }
}
