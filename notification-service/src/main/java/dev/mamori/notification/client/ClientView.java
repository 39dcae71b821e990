package dev.mamori.notification.client;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client company as the API shows it. */
@Schema(
        name = "Client",
        requiredProperties = {"clientId", "nameJa", "nameEn", "inHouse", "registeredAt"},
        description = "A registered client company.")
public record ClientView(
        @Schema(description = "Id of the client.", examples = "CL-MRI")
        String clientId,

        @Schema(description = "Name in Japanese.", examples = "みらい通信")
        String nameJa,

        @Schema(description = "Name in English.", examples = "Mirai Telecom")
        String nameEn,

        @Schema(description = "True when the centre belongs to this company itself.")
        boolean inHouse,

        @Schema(description = "When it was registered.") Instant registeredAt,

        @Schema(description = "When the agency stopped working for it.", nullable = true)
        Instant leftAt) {

    static ClientView of(ClientRow row) {
        return new ClientView(row.clientId, row.nameJa, row.nameEn, row.inHouse, row.registeredAt, row.leftAt);
    }
}
