package dev.mamori.system;

import dev.mamori.local.stack.ServiceName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** docs/authorisation.md: role x operation, as an auditor reads it. */
final class AuthorisationPage {

    private static final String HEAD = """
            # Who may call what

            Written from the four contracts by `AuthorisationTest`, which also calls every operation with every role: a role
            without a mark gets 403, nobody gets in without signing in (401), and a marked role gets as far as its request.
            Roles open the door only. Behind it each service looks at the person: at the clients and centres of the token
            (another client's things are not found, `ClientSeparationTest`), and at who handled, was harmed, requested or
            decided (`RULES_NOT_MET`, told in each operation's description). `public`: without signing in, or by a ticket
            or key that the description names.

            誰がどの操作を呼べるかの一覧です。四つの API 文書から作り、すべての役割ですべての操作を実際に呼んで確かめています。
            印のない役割は 403、サインインしていなければ 401 になります。役割は入口だけを開けます。その先では、トークンにある委託元と
            センター、対応した人・被害を受けた人・依頼した人・決めた人かどうかを、各サービスが確かめます。
            """;

    private AuthorisationPage() {}

    static String of(List<String> roles, List<Offered> operations) {
        var page = new StringBuilder(HEAD);
        for (var service : ServiceName.values()) {
            page.append("\n## ").append(service.module()).append("\n\n| operation | public |");
            roles.forEach(role -> page.append(' ').append(role).append(" |"));
            page.append("\n|---|").append(":-:|".repeat(roles.size() + 1)).append('\n');
            page.append(operations.stream()
                    .filter(operation -> operation.service() == service)
                    .sorted(Comparator.comparing(Offered::path).thenComparing(Offered::method))
                    .map(operation -> row(roles, operation))
                    .collect(Collectors.joining()));
        }
        return page.toString();
    }

    private static String row(List<String> roles, Offered operation) {
        return "| `" + operation.method() + " " + operation.path() + "` | " + mark(operation.isPublic())
                + roles.stream()
                        .map(role -> " | " + mark(operation.roles().contains(role)))
                        .collect(Collectors.joining())
                + " |\n";
    }

    private static String mark(boolean may) {
        return may ? "●" : "";
    }
}
