package dev.mamori.notification.client;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client company as the API shows it. */
@Schema(description = "A registered client company.")
public record ClientView(
        @Schema(examples = "CL-MRI") String clientId,
        @Schema(examples = "みらい通信") String nameJa,
        @Schema(examples = "Mirai Telecom") String nameEn,
        boolean inHouse,
        Instant registeredAt) {

    static ClientView of(ClientRow row) {
        return new ClientView(row.clientId, row.nameJa, row.nameEn, row.inHouse, row.registeredAt);
    }
}
