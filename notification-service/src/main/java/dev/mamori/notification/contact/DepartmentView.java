package dev.mamori.notification.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department's mailbox as the API shows it. */
@Schema(
        name = "DepartmentAddress",
        requiredProperties = {"department", "email", "language"},
        description = "Where a department of the agency gets mail about the client's matters.")
public record DepartmentView(
        @Schema(description = "The department.") Department department,

        @Schema(description = "Mail address.", examples = "legal@agency.example")
        String email,

        @Schema(description = "BCP 47 tag of the language to write in.", examples = "ja")
        String language) {}
