package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A consumer's client that has drifted from the other service's document is found without starting anything. */
class ClientContractTest {
    private static final java.nio.file.Path DOCUMENT = java.nio.file.Path.of("src/test/resources/openapi.yaml");
    private static final String NOTES = "/v1/clients/{id}/notes";

    @Path("/v1/clients/{client}/notes")
    interface Right {
        @GET
        String list(@PathParam("client") String client, @QueryParam("limit") int limit);

        @POST
        String create(@PathParam("client") String client, Object note);
    }

    @Path("/v1/clients/{client}/notes")
    interface Wrong {
        @GET
        String list(@PathParam("client") String client, @QueryParam("size") int size);

        @POST
        String create(@PathParam("client") String client);

        @DELETE
        String drop(@PathParam("client") String client);
    }

    @Test
    void passesAClientThatFits() {
        assertThatCode(() -> ClientContract.of(Right.class, DOCUMENT).assertOperationsExist())
                .doesNotThrowAnyException();
    }

    @Test
    void namesEverythingThatDoesNotFit() {
        assertThatThrownBy(() -> ClientContract.of(Wrong.class, DOCUMENT).assertOperationsExist())
                .hasMessageContaining("no parameter size")
                .hasMessageContaining("sends no body")
                .hasMessageContaining("DELETE /v1/clients/{client}/notes: no such operation");
    }

    @Test
    void checksSamplesMemberByMember() {
        var contract = ClientContract.of(Right.class, DOCUMENT);
        var json = new ObjectMapper();
        contract.assertRequest("POST", NOTES, json.valueToTree(Map.of("title", "a", "colour", "RED")));
        contract.assertResponse("GET", NOTES, 200, "{\"items\":[{\"title\":\"a\"}],\"nextCursor\":null}");
        assertThatThrownBy(() -> contract.assertRequest("POST", NOTES, json.valueToTree(Map.of("colour", "RED"))))
                .hasMessageContaining("title");
        assertThatThrownBy(
                        () -> contract.assertRequest("POST", NOTES, json.valueToTree(Map.of("title", "a", "size", 1))))
                .hasMessageContaining("/size");
        assertThatThrownBy(() -> contract.assertResponse("GET", NOTES, 200, "{\"items\":[{\"name\":\"a\"}]}"))
                .hasMessageContaining("/items[]/name");
        assertThatThrownBy(() -> contract.assertResponse("GET", NOTES, 200, "{\"items\":[{\"title\":7}]}"))
                .hasMessageContaining("title");
    }

    @Test
    void theDocumentItselfIsLinted() throws Exception {
        var tree = OpenApiDocument.parse(Files.readString(DOCUMENT)
                        .replace("operationId: listNotes", "operationId: getNote")
                        .replace("description: Its colour.", "x-none: 1"))
                .tree();
        org.assertj.core.api.Assertions.assertThat(new OpenApiLint(tree).findings())
                .hasSize(1)
                .first()
                .asString()
                .contains("has the operationId of");
    }
}
