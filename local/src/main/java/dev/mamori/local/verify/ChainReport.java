package dev.mamori.local.verify;

import java.util.List;

/**
 * What was found of one chain.
 *
 * @param service whose chain
 * @param key the client, or {@code -} for the registries
 * @param entries number of sealed entries that were checked
 * @param erased how many of them lost their words to an erasure, which is no fault
 * @param keptHeads how many heads that others keep were compared
 * @param faults what is wrong, at most the first of each kind; empty when the chain is whole
 */
public record ChainReport(String service, String key, long entries, long erased, int keptHeads, List<String> faults) {

    /** Whether nothing was changed and nothing was taken away. */
    public boolean whole() {
        return faults.isEmpty();
    }
}
