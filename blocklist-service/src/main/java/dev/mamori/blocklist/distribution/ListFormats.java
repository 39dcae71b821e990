package dev.mamori.blocklist.distribution;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a list for PBXes. Each form ends with a marker that holds revision, count and digest: a copy without it was cut
 * off and must not be used.
 */
final class ListFormats {
    private ListFormats() {}

    /** One JSON object a line. */
    static String ndjson(BlockList list) {
        StringBuilder text = new StringBuilder();
        for (ListedNumber number : list.numbers()) {
            text.append(ndjson(number)).append('\n');
        }
        return text.append("{\"end\":true,\"revision\":")
                .append(list.revision())
                .append(",\"count\":")
                .append(list.numbers().size())
                .append(",\"sha256\":\"")
                .append(list.sha256())
                .append("\",\"asOf\":\"")
                .append(list.asOf())
                .append("\"}\n")
                .toString();
    }

    /** Ids of queues and entries and numbers hold nothing that JSON would have to escape. */
    private static String ndjson(ListedNumber number) {
        return "{\"number\":\"" + number.number() + "\",\"queueIds\":[" + quoted(number.queueIds()) + "],\"from\":\""
                + number.from() + "\",\"until\":\"" + number.until() + "\",\"entryId\":\"" + number.entryId() + "\"}";
    }

    /** A line for each number and queue, with a heading. */
    static String csv(BlockList list) {
        StringBuilder text = new StringBuilder("number,queueId,from,until,entryId\n");
        for (ListedNumber number : list.numbers()) {
            for (String queueId : number.queueIds()) {
                text.append(number.number())
                        .append(',')
                        .append(queueId)
                        .append(',')
                        .append(number.from())
                        .append(',')
                        .append(number.until())
                        .append(',')
                        .append(number.entryId())
                        .append('\n');
            }
        }
        return text.append(marker(list)).toString();
    }

    /**
     * A {@code db_text} table for Kamailio's {@code htable}: key {@code number/queue}, value the entry, and its end as
     * {@code expires}. A table has no beginning, so what has not begun is left out.
     */
    static String htable(BlockList list) {
        StringBuilder text =
                new StringBuilder("key_name(string) key_type(int) value_type(int) key_value(string) expires(int)\n");
        for (ListedNumber number : list.numbers()) {
            if (number.from().isAfter(list.asOf())) {
                continue;
            }
            for (String queueId : number.queueIds()) {
                text.append(number.number())
                        .append('/')
                        .append(queueId)
                        .append(":0:0:")
                        .append(number.entryId())
                        .append(':')
                        .append(number.until().getEpochSecond())
                        .append('\n');
            }
        }
        return text.append(marker(list)).toString();
    }

    private static String marker(BlockList list) {
        return "#end revision=" + list.revision() + " count=" + list.numbers().size() + " sha256=" + list.sha256()
                + "\n";
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
    }
}
