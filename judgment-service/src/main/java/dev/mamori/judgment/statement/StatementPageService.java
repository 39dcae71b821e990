package dev.mamori.judgment.statement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** The statement as a page in Japanese that prints well; the template escapes what people wrote. */
@ApplicationScoped
class StatementPageService {
    private final Template page;

    StatementPageService(@Location("statement.html") Template page) {
        this.page = page;
    }

    String of(StatementView statement) {
        return page.data("s", statement)
                .data("decidedAt", StatementService.japanese(statement.decidedAt()))
                .data("conductAt", StatementService.japanese(statement.conductAt()))
                .data("verdict", Words.verdict(statement.verdict()).ja())
                .data(
                        "signers",
                        statement.agreedBy().stream()
                                .map(signer -> (signer.side().equals("CLIENT") ? "クライアント " : "受託側 ") + signer.name()
                                        + "（" + StatementService.japanese(signer.at()) + "）")
                                .toList())
                .render();
    }
}
