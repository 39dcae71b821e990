package dev.mamori.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads what the tests' SMTP server got. */
public final class Smtp {
    private Smtp() {}

    /** The mails to this address, in the order in which they came. */
    public static List<MimeMessage> to(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    static boolean isTo(MimeMessage mail, String address) {
        return recipients(mail).contains(address);
    }

    /** The part of this type, decoded. */
    public static String part(MimeMessage mail, String type) {
        try {
            return find(mail, type);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = find(each, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
