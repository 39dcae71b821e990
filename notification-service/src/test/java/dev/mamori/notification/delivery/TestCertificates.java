package dev.mamori.notification.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A certificate made by the JDK's keytool, and the trust in it alone.
 *
 * @param server the TLS context of a server that shows it
 */
record TestCertificates(SSLContext server, X509ExtendedTrustManager trust) {
    private static final String PASSWORD = "changeit";

    /** @param names subject alternative names as keytool writes them, for example {@code dns:host,ip:127.0.0.1} */
    static TestCertificates of(String names) throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("certificate");
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=" + names,
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Files.delete(store);
        Files.delete(folder);
        return pair(keys);
    }

    private static TestCertificates pair(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(trustOf(keys));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return new TestCertificates(context, (X509ExtendedTrustManager) trusted.getTrustManagers()[0]);
    }

    private static KeyStore trustOf(KeyStore keys) throws GeneralSecurityException {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("receiver", keys.getCertificate("receiver"));
            return trust;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
