package dev.mamori.notification.delivery;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the given manager trusts, if the certificate also names the host. As {@link PinnedPost} connects to an
 * address, the JDK would be content with a certificate of that address, which whoever can forge a DNS answer can get.
 */
final class HostTrust extends X509ExtendedTrustManager {
    private static final int DNS_NAME = 2;

    private final X509ExtendedTrustManager trusted;
    private final String host;

    HostTrust(X509ExtendedTrustManager trusted, String host) {
        this.trusted = trusted;
        this.host = host.toLowerCase(Locale.ROOT);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        trusted.checkServerTrusted(chain, authType, engine);
        requireHost(chain[0]);
    }

    private void requireHost(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        boolean named = names != null
                && names.stream()
                        .filter(name -> name.getFirst().equals(DNS_NAME))
                        .anyMatch(name -> covers(name.get(1).toString().toLowerCase(Locale.ROOT)));
        if (!named) {
            throw new CertificateException("The certificate is not one of " + host);
        }
    }

    private boolean covers(String name) {
        return name.startsWith("*.")
                ? host.substring(Math.max(0, host.indexOf('.'))).equals(name.substring(1))
                : host.equals(name);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("Only engines are used here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Only engines are used here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("This is the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("This is the client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This is the client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.getAcceptedIssuers();
    }
}
