package dev.exporterkit.samples.blackbox.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Judges a server's certificates, or lets any pass where {@code insecure_skip_verify} asks so. */
final class ServerTrust extends X509ExtendedTrustManager {
  private final @Nullable X509ExtendedTrustManager judge;

  /** Asks a judge; null lets any pass. */
  ServerTrust(@Nullable X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** Tells whether certificates are judged at all. */
  boolean verifies() {
    return judge != null;
  }

  /** Returns the certificates that are trusted by themselves. */
  List<X509Certificate> anchors() {
    return List.of(getAcceptedIssuers());
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
      throws CertificateException {
    if (judge != null) {
      judge.checkServerTrusted(chain, type, socket);
      // Java takes a certificate that is trusted by itself even when it has expired.
      chain[0].checkValidity();
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
    return judge == null ? new X509Certificate[0] : judge.getAcceptedIssuers();
  }
}
