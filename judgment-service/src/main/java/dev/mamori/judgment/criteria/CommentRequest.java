package dev.mamori.judgment.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment on a version. */
@Schema(name = "CriteriaCommentRequest", description = "What you say about a version before it is agreed.")
public record CommentRequest(
        @Schema(description = "The comment.", examples = "60分は長すぎます。45分で交代したいです。") @NotBlank @Size(max = 2000) String text) {}
