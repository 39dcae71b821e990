package dev.mamori.cases;

import dev.mamori.platform.test.EventSchemas;
import java.util.List;

class EventSchemasTest extends EventSchemas {
    @Override
    protected List<String> types() {
        return List.of(
                "dev.mamori.centre.registered.v1",
                "dev.mamori.staff.registered.v1",
                "dev.mamori.case.alert-raised.v1",
                "dev.mamori.case.cause-stated.v1",
                "dev.mamori.case.opened.v1",
                "dev.mamori.case.police-called.v1",
                "dev.mamori.case.possible-illegality.v1",
                "dev.mamori.case.lesson-task-raised.v1",
                "dev.mamori.case.client-pressure-recorded.v1",
                "dev.mamori.case.erased.v1",
                "dev.mamori.contact.erased.v1",
                "dev.mamori.customer.erased.v1");
    }
}
