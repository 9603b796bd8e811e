package dev.exporterkit.samples.blackbox.tls;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.tls.TlsSheet.LeafInfo;
import dev.exporterkit.samples.blackbox.tls.TlsSheet.Version;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.security.auth.x500.X500Principal;

/** A connection after its handshake. */
public final class TlsSession {
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private final SSLSocket socket;
  private final ServerTrust trust;

  TlsSession(SSLSocket socket, ServerTrust trust) {
    this.socket = socket;
    this.trust = trust;
  }

  /** Returns the streams of the decrypted data. */
  public SSLSocket socket() {
    return socket;
  }

  /** Returns the results of the handshake. */
  public TlsSheet sheet() throws IOException {
    List<X509Certificate> sent =
        Arrays.stream(socket.getSession().getPeerCertificates())
            .map(X509Certificate.class::cast)
            .toList();
    return new TlsSheet(
        earliest(sent).getEpochSecond(),
        lastChain(sent).getEpochSecond(),
        leaf(sent.get(0)),
        new Version(version(socket.getSession().getProtocol())));
  }

  /** Returns when the last of the valid chains expires, and with it the trust. */
  private Instant lastChain(List<X509Certificate> sent) throws IOException {
    try {
      return trust.chains(sent).stream()
          .map(TlsSession::earliest)
          .max(Instant::compareTo)
          .orElse(NEVER);
    } catch (CertificateException e) {
      throw new ProbeFailedException("the server's certificate is no longer trusted", e);
    }
  }

  private static Instant earliest(List<X509Certificate> certificates) {
    return certificates.stream()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElse(NEVER);
  }

  private static LeafInfo leaf(X509Certificate certificate) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new LeafInfo(
          HexFormat.of().formatHex(hash),
          certificate.getIssuerX500Principal().getName(X500Principal.RFC2253),
          certificate.getSubjectX500Principal().getName(X500Principal.RFC2253),
          String.join(",", ServerName.dnsNames(certificate)));
    } catch (GeneralSecurityException e) {
      throw new IOException("the server's certificate cannot be read", e);
    }
  }

  /** Returns {@code TLS 1.3} for Java's {@code TLSv1.3}. */
  private static String version(String protocol) {
    String number = protocol.replace("TLSv", "");
    return "TLS " + (number.equals("1") ? "1.0" : number);
  }
}
