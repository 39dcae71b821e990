package dev.mamori.cases.response;

import java.util.Optional;

/**
 * The twelve types (L56-L83) in the guideline's order, each with an example of what to say (REQ-12.5.1, L430). A criterion
 * code begins with its type: {@code THREAT.HARM_SPOKEN}.
 */
public enum HarassmentType {
    TIME("お時間をいただいておりますので、要点を確認させてください。"),
    REPEAT("先ほど（日時）に○○とご説明しました。回答は変わりません。"),
    ABUSE("そのようなお言葉はおやめください。ご用件は承ります。"),
    THREAT("そのような発言はおやめください。"),
    NITPICK("お調べする時間を○分いただけますか。"),
    AUTHORITY("ご意見として承ります。ご用件についてお答えします。"),
    EXPOSURE("従業員の名前や録音の公開はおやめください。"),
    SEXUAL("そのようなご質問にはお答えできません。"),
    APOLOGY("ご不快な思いをおかけしたことはお詫びします。訪問での謝罪はいたしかねます。"),
    PRIVACY("個人に関することにはお答えできません。担当者はビジネスネームと番号でご案内します。"),
    PUNISH("従業員の処分は社内で判断します。お答えはいたしかねます。"),
    EXCESSIVE("約款に沿ってご案内します。それを超えるご要望にはお応えできません。");

    /** The same for every type: what to do when it happens. */
    private static final String DOING = "止めてほしいこと、できることとできないことをはっきり伝える。";

    private final String say;

    HarassmentType(String say) {
        this.say = say;
    }

    /** What to say, in the customer's language, as long as nothing else was agreed. */
    public String say() {
        return say;
    }

    public String doing() {
        return DOING;
    }

    /** The type of a criterion code; empty for a code of a client's own type. */
    public static Optional<HarassmentType> ofCode(String code) {
        for (HarassmentType type : values()) {
            if (code.startsWith(type.name() + ".")) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
