package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Text;
import java.util.List;

/**
 * An item of the checklist as the service itself answers it, out of facts that it read and never out of what the requester
 * says (requirements section 3.1).
 *
 * @param evidence ids and dates behind it
 */
record MachineAnswer(ChecklistItem item, ChecklistResult result, Text text, List<String> evidence) {

    MachineAnswer {
        evidence = List.copyOf(evidence);
    }
}
