package dev.mamori.judgment.statement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** The statement as a page in Japanese that prints well; the template escapes what people wrote. */
@ApplicationScoped
class StatementPageService {
    private final Template page;

    StatementPageService(@Location("statement.html") Template page) {
        this.page = page;
    }

    /** What somebody said at a time. */
    @RegisterForReflection
    public record Dated(String at, String who, String what, String why, String besides) {}

    String of(StatementView statement) {
        return page.data("s", statement)
                .data("decidedAt", StatementService.japanese(statement.decidedAt()))
                .data("conductAt", StatementService.japanese(statement.conductAt()))
                .data(
                        "opinions",
                        statement.opinions().stream()
                                .map(opinion -> new Dated(
                                        StatementService.japanese(opinion.givenAt()),
                                        opinion.capacity().ja() + (opinion.by() == null ? "" : "・" + opinion.by()),
                                        "「" + opinion.recommends().ja() + "」との意見",
                                        opinion.text(),
                                        opinion.consistency()))
                                .toList())
                .data(
                        "second",
                        statement.countersignature() == null
                                ? null
                                : new Dated(
                                        StatementService.japanese(
                                                statement.countersignature().at()),
                                        statement.countersignature().by() == null
                                                ? "別の判断権者"
                                                : statement.countersignature().by(),
                                        statement.countersignature().answer().ja(),
                                        statement.countersignature().reason(),
                                        null))
                .data(
                        "withdrawnAt",
                        statement.withdrawnAt() == null ? null : StatementService.japanese(statement.withdrawnAt()))
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
