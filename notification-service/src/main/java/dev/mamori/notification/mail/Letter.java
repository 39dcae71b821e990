package dev.mamori.notification.mail;

import dev.mamori.platform.web.Text;
import java.util.UUID;

/**
 * What is written to somebody: a masked summary and a link, never a person's name, number or words.
 *
 * @param topic each recipient gets one mail about it, for example {@code notice:0199...}
 * @param noticeIdOrNull the notice that it tells of
 * @param path where to read and answer, below the public address, for example {@code /v1/clients/CL-MRI/notices/0199...}
 * @param emergency sent at once, quiet hours or not
 */
public record Letter(String topic, UUID noticeIdOrNull, Text subject, Text summary, String path, boolean emergency) {}
