package dev.mamori.notification.webhook;

import dev.mamori.notification.webhook.DestinationRefused.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a webhook goes, read strictly: absolute http or https URL, at most 2,048 characters, no user info, no fragment. */
public record Destination(URI url, String host, int port, boolean secure) {
    private static final int LONGEST = 2048;

    public static Destination parse(String text) throws DestinationRefused {
        if (text == null || text.length() > LONGEST) {
            throw new DestinationRefused(Reason.NOT_A_URL);
        }
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new DestinationRefused(Reason.NOT_A_URL);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")
                || url.getHost() == null
                || url.getPort() == 0
                || url.getPort() > 65_535) {
            throw new DestinationRefused(Reason.NOT_A_URL);
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new DestinationRefused(Reason.NOT_PLAIN);
        }
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        return new Destination(url, bare(url.getHost()), port, secure);
    }

    /** {@code host:port} as the operator writes it in the list of allowed hosts. */
    String hostAndPort() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[")) {
            return lower.substring(1, lower.length() - 1);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
