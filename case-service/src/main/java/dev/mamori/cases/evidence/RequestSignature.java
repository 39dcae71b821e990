package dev.mamori.cases.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request to an object storage: AWS Signature Version 4 for S3, without a query. Paths that are signed hold letters,
 * digits, {@code . _ - /} only, which need no encoding.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">the specification</a>
 */
record RequestSignature(String region, String accessKey, String secretKey) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The headers to send with the request, {@code Authorization} among them.
     *
     * @param others headers to sign beside those of the signature, {@code host} at least; names in lower case
     */
    Map<String, String> headers(String method, String path, Map<String, String> others, byte[] body, Instant at) {
        String time = TIME.format(at);
        String day = time.substring(0, 8);
        SortedMap<String, String> signed = new TreeMap<>(others);
        signed.put("x-amz-content-sha256", sha256(body));
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String canonical = method + "\n" + path + "\n\n"
                + signed.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue().strip() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + sha256(body);
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + sha256(utf8(canonical));
        byte[] key = hmac(hmac(hmac(hmac(utf8("AWS4" + secretKey), day), region), "s3"), "aws4_request");
        signed.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + HEX.formatHex(hmac(key, toSign)));
        return signed;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RequestSignature of " + accessKey + " in " + region;
    }
}
