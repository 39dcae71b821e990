package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.stack.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SC-10: a block that is approved, works, and expires")
class BlockTest {

    @Test
    @DisplayName("rows 1 to 6, 9 and 10, with the history, the reviews and the consent before them")
    void playsToTheEnd() {
        var world = Shared.world();
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var mirai = Pbx.connect(world, "CL-MRI");
            var hinata = Pbx.connect(world, "CL-HNT");
            new BlockStory(world, mirai, hinata, client.receiver(), CallerNumber.ofRun(0)).play();
        }
        assertThat(world.story().failures()).isZero();
    }
}
