package dev.mamori.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list. {@code nextCursor} is null on the last page.
 *
 * <p>Ask the store for {@code limit + 1} rows and let {@link #of} cut: so the last page is known without a count.
 */
@Schema(description = "One page of a list.")
public record Page<T>(
        @Schema(description = "The page's items, at most `limit`.", required = true)
        List<T> items,

        @Schema(description = "Give it as `cursor` to get the next page; null on the last page.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        String nextCursor) {
    /** The number of items when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** The greatest number of items in a page. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of up to {@code limit + 1} rows.
     *
     * @param cursorOf the signed cursor of the last item shown, see {@link Cursors#sign}
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(shown, cursorOf.apply(shown.getLast()));
    }

    /** The same page with each item mapped, for example from a row to its view. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor);
    }
}
