package dev.mamori.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.SealedHead;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "The heads kept by another service": told by the feed, kept once, never changed. */
@QuarkusTest
class AuditHeadsTest {

    private static final ClientId CLIENT = new ClientId("CL-HEADS");
    private static final String HEAD = "ab".repeat(32);

    @Inject
    Transactions transactions;

    @Inject
    Event<SealedHead> sealed;

    @Inject
    FeedStore store;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    AuditRecords records;

    @Test
    void isToldInTheClientsFeedAndKeptByWhoeverListens() {
        transactions.inClient(CLIENT, () -> sealed.fire(new SealedHead(7, HEAD)));
        List<CloudEvent> told = transactions.inClient(CLIENT, () -> store.after(0, 10));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("dev.mamori.audit.sealed.v1");
            assertThat(event.subject()).isEqualTo("CL-HEADS");
        });

        var keeper = new AuditHeadConsumer("case", sql, json);
        assertThat(keeper.types()).contains(told.getFirst().type());
        transactions.inClient(CLIENT, () -> keeper.apply(told.getFirst()));
        transactions.inClient(CLIENT, () -> keeper.apply(told.getFirst()));

        assertThat(records.heads(CLIENT))
                .extracting(AuditHeadView::source, AuditHeadView::position, AuditHeadView::head)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("case", 7L, HEAD));
    }
}
