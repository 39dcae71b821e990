package dev.mamori.notification.mail;

import dev.mamori.platform.web.Text;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a letter in one language as text and as HTML; values are escaped in HTML by the template engine. */
@ApplicationScoped
class LetterService {
    private final Template textJa;
    private final Template textEn;
    private final Template htmlJa;
    private final Template htmlEn;
    private final MailConfig config;

    LetterService(
            @Location("mail/letter-ja.txt") Template textJa,
            @Location("mail/letter-en.txt") Template textEn,
            @Location("mail/letter-ja.html") Template htmlJa,
            @Location("mail/letter-en.html") Template htmlEn,
            MailConfig config) {
        this.textJa = textJa;
        this.textEn = textEn;
        this.htmlJa = htmlJa;
        this.htmlEn = htmlEn;
        this.config = config;
    }

    /** A letter in words. */
    record Written(String subject, String text, String html) {}

    /** @param language {@code en}, otherwise Japanese */
    Written write(Letter letter, String language) {
        boolean english = language.equals("en");
        String subject = in(letter.subject(), english);
        return new Written(
                subject,
                render(english ? textEn : textJa, subject, letter, english),
                render(english ? htmlEn : htmlJa, subject, letter, english));
    }

    private String render(Template template, String subject, Letter letter, boolean english) {
        return template.data("subject", subject)
                .data("summary", in(letter.summary(), english))
                .data("link", config.linkBase() + letter.path())
                .data("emergency", letter.emergency())
                .render();
    }

    private static String in(Text text, boolean english) {
        return english ? text.en() : text.ja();
    }
}
