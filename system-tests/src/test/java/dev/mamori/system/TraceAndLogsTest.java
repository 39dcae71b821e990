package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.ThreatStory;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One trace follows an incident through all services; no log holds what people said or who they are")
class TraceAndLogsTest {

    private static final CallerNumber NUMBER = new CallerNumber("06660010");

    /** What the story's people say, dial and are called. */
    private static final List<String> PERSONAL =
            List.of(NUMBER.subscriber(), "01230008", "殺すぞ", "馬鹿野郎", "桐谷", "佐倉", "早川", "郷田");

    private final World world = Shared.world();

    @Test
    void oneTraceAndNoPersonalData() throws IOException {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var mirai = Pbx.connect(world, "CL-MRI");
            new ThreatStory(world, mirai, client.receiver()).play();
            new BlockStory(world, mirai, Pbx.connect(world, "CL-HNT"), client.receiver(), NUMBER).play();

            assertThat(client.receiver().taken().values())
                    .as("what the client's system got")
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.path("traceparent").asText())
                            .contains(world.api().trace().id()));
        }
        for (var service : ServiceName.values()) {
            var lines = log(service);
            assertThat(lines).as(service + " logs the trace").anyMatch(line -> traceOf(line)
                    .equals(world.api().trace().id()));
            assertThat(lines).as(service + " logs nothing personal").noneMatch(TraceAndLogsTest::isPersonal);
        }
    }

    private static String traceOf(JsonNode line) {
        return line.path("mdc").path("traceId").asText();
    }

    private static boolean isPersonal(JsonNode line) {
        var text = line.toString();
        return PERSONAL.stream().anyMatch(text::contains);
    }

    /** Every line is one JSON object. */
    private List<JsonNode> log(ServiceName service) throws IOException {
        var json = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(world.site().state().log(service.module()))) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
