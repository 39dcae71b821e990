package dev.mamori.judgment.criteria;

import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The default criteria, which belong to no client (REQ-0.3). */
@Path("/v1/criteria-templates/{templateId}")
@Tag(name = "Criteria templates", description = "Default criteria to copy and agree on.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TemplateResource {
    private final TemplateStore templates;

    TemplateResource(TemplateStore templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.ADMIN,
        Role.SERVICE
    })
    @Operation(
            operationId = "getCriteriaTemplate",
            summary = "Get a template",
            description = "All twelve types with their lines, parameters, elements, axes and factors.")
    public TemplateView get(@PathParam("templateId") String templateId) {
        return templates.find(templateId).map(TemplateView::of).orElseThrow(Problems::notFound);
    }
}
