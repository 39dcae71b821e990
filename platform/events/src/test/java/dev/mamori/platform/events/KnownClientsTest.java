package dev.mamori.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.web.ProblemException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** "Registries travel as feeds": read over HTTP with this service's own token, from a service that was away at first. */
@QuarkusTest
@QuarkusTestResource(value = NotificationPeer.class, restrictToAnnotatedClass = true)
class KnownClientsTest {

    @Inject
    KnownClients clients;

    @Test
    void hearOfClientsFromNotificationService() {
        ClientId heard = new ClientId("CL-HEARD");
        await().atMost(Duration.ofSeconds(20)).until(() -> clients.contains(heard));
        assertThat(clients.all()).containsExactly(heard);
        clients.require(heard);
    }

    @Test
    void refuseAClientThatIsNotRegistered() {
        assertThatThrownBy(() -> clients.require(new ClientId("CL-UNHEARD")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("unknown-reference");
    }
}
