package dev.exporterkit.samples.blackbox.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a server's certificates like Go and browsers, which are stricter than Java's own trust
 * manager; or accepts any if {@code insecure_skip_verify} is set.
 */
final class ServerTrust extends X509ExtendedTrustManager {
  private final @Nullable Set<X509Certificate> roots;

  /** Trusts these certificates and the ones that they have signed; null accepts any certificate. */
  ServerTrust(@Nullable Set<X509Certificate> roots) {
    this.roots = roots;
  }

  boolean verifies() {
    return roots != null;
  }

  /** Returns the valid chains; none if any certificate is accepted. */
  List<List<X509Certificate>> chains(List<X509Certificate> sent) throws CertificateException {
    return roots == null ? List.of() : Chains.of(sent, roots);
  }

  /** The name for which the socket was created. */
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    if (verifies()) {
      if (!(socket instanceof SSLSocket tls)) {
        throw new CertificateException("the server's name is unknown");
      }
      ServerName.check(chain[0], tls.getHandshakeSession().getPeerHost());
      chains(List.of(chain));
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine tls) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine tls) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
