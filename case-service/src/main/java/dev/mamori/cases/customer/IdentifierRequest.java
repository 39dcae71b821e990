package dev.mamori.cases.customer;

import dev.mamori.platform.data.Ids;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number, mail address or handle of a customer. */
@Schema(description = "A number, mail address or handle of a customer.")
public record IdentifierRequest(
        @NotNull IdentifierKind kind,

        @Schema(description = "In any spelling; kept in one normal form.", examples = "090-0123-0003")
        @NotBlank @Size(max = 320) String value,

        @NotNull Confidence confidence,

        @Schema(description = "First day on which it was the customer's; today when absent.", nullable = true)
        LocalDate validFrom,

        @Schema(description = "First day on which it no longer was; absent while not known.", nullable = true)
        LocalDate validUntil) {

    /** The identifier, or a 400 that says what is wrong with it. */
    Identifier toIdentifier(LocalDate today) {
        String normal = Identifier.normal(kind, value)
                .orElseThrow(() -> Problems.invalid(
                        "/value",
                        "Identifier",
                        Text.of(
                                "電話番号、メールアドレス、または「サイト/名前」の形で書いてください。",
                                "Write a telephone number, a mail address, or a handle as \"site/name\".")));
        LocalDate from = validFrom == null ? today : validFrom;
        if (validUntil != null && !validUntil.isAfter(from)) {
            throw Problems.invalid(
                    "/validUntil", "Period", Text.of("終わりは始まりより後の日にしてください。", "The end must be after the beginning."));
        }
        return new Identifier(Ids.next(), kind, normal, confidence, from, validUntil);
    }
}
