package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CauseKind;
import java.util.List;

/** What somebody has to do so that it does not happen again. */
public enum TaskKind {
    /** 指導 of one worker (REQ-7.4). */
    COACHING,
    /** 研修 (REQ-13.5.3). */
    TRAINING,
    /** 関係部門に報告し改善を促す、センター内で周知 (REQ-13.5.3). */
    DEPARTMENT_REPORT,
    /** マニュアル等の改訂、処理・手続きの見直し (REQ-13.5.3). */
    PROCEDURE_REVISION,
    /** 顧客の声 to the owner of a product or procedure (REQ-7.5). */
    VOICE_OF_CUSTOMER,
    /** 電話以外のチャネル (REQ-12.5.3). */
    OTHER_CHANNEL,
    /** FAQ 整備や自己解決のための誘導 (REQ-12.5.3). */
    SELF_SERVICE,
    /** つながりやすい時間帯表示 (REQ-12.5.3). */
    QUIET_HOURS,
    /** 折り返し対応 (REQ-12.5.3). */
    CALL_BACK;

    /** What the guideline proposes for a cause (REQ-13.5.3, L537); nothing for what the customer did alone. */
    public static List<TaskKind> proposedFor(CauseKind cause) {
        return switch (cause) {
            case null -> List.of();
            case HANDLING -> List.of(TRAINING);
            case PRODUCT -> List.of(DEPARTMENT_REPORT);
            case PROCEDURE -> List.of(PROCEDURE_REVISION);
            case MIXED -> List.of(TRAINING, DEPARTMENT_REPORT, PROCEDURE_REVISION);
            case CUSTOMER -> List.of();
        };
    }

    /** Whether it teaches people and changes nothing else (REQ-12.7.3, L474). */
    public boolean onlyTeaches() {
        return this == COACHING || this == TRAINING;
    }

    /** 「根本的な問題への解決策ではない」: whether all that is planned is to teach people (REQ-12.7.3). */
    public static boolean isTeachingAlone(List<TaskKind> planned) {
        return !planned.isEmpty() && planned.stream().allMatch(TaskKind::onlyTeaches);
    }
}
