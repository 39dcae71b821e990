package dev.mamori.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole number of a case's customer. */
@Schema(name = "NumberDisclosure", description = "The whole number of a case's customer.")
public record NumberDisclosureView(
        @Schema(description = "E.164.", examples = "+819001230010", required = true)
        String number) {}
