package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@FailOnLeaks
class TlsServerTest {
  private static final FakeCertificate CA = FakeCertificate.authority("Test CA");

  @RegisterExtension final FakeHttpServer http = FakeServer.http().responds("/x", "fine");
  @TempDir Path folder;

  @Test
  void trustedCertificateIsAccepted() throws Exception {
    http.tls();
    assertThat(http.url("/x")).isEqualTo("https://localhost:" + http.port() + "/x");
    assertThat(get(http.certificate())).isEqualTo("fine");
    http.tls(FakeCertificate.forHosts("localhost").signedBy(CA));
    assertThat(get(CA)).isEqualTo("fine");
  }

  @Test
  void chainIsSentAsItIs() throws Exception {
    FakeCertificate between = FakeCertificate.named("CN=between").authority().signedBy(CA);
    FakeCertificate leaf = FakeCertificate.forHosts("localhost").signedBy(between);
    http.tls(leaf);
    assertRefused(CA, "unable to find valid certification path");
    http.tls(leaf.sentWith(between));
    assertThat(get(CA)).isEqualTo("fine");
  }

  @Test
  void wrongCertificateIsRefused() {
    http.tls();
    assertRefused(CA, "PKIX path building failed");
    http.tls(FakeCertificate.forHosts("localhost").expired().signedBy(CA));
    assertRefused(CA, "NotAfter");
    http.tls(FakeCertificate.forHosts("localhost").notYetValid().signedBy(CA));
    assertRefused(CA, "NotBefore");
    http.tls(FakeCertificate.forHosts("elsewhere.example").signedBy(CA));
    assertRefused(CA, "No subject alternative DNS name matching localhost found");
    http.tls(
        FakeCertificate.named("CN=localhost")
            .extension("1.2.3.4", true, new byte[] {5, 0})
            .signedBy(CA));
    assertRefused(CA, "unrecognized critical extension");
  }

  @Test
  void certificateThatMustNotSignIsRefused() {
    assertRefusedThrough(
        FakeCertificate.named("CN=x").authority().constrainedTo("example.org").signedBy(CA),
        "name constraints");
    assertRefusedThrough(
        FakeCertificate.named("CN=x").authority().mustNotSignCertificates().signedBy(CA),
        "key usage");
    assertRefusedThrough(
        FakeCertificate.named("CN=x").noAuthority().signedBy(CA), "not a CA certificate");
    FakeCertificate last = FakeCertificate.named("CN=last").authority(0).signedBy(CA);
    FakeCertificate tooMany = FakeCertificate.named("CN=x").authority().signedBy(last);
    http.tls(FakeCertificate.forHosts("localhost").signedBy(tooMany).sentWith(tooMany, last));
    assertRefused(CA, "pathLenConstraint");
  }

  private void assertRefusedThrough(FakeCertificate between, String reason) {
    http.tls(FakeCertificate.forHosts("localhost").signedBy(between).sentWith(between));
    assertRefused(CA, reason);
  }

  @Test
  void useOfACertificateIsLimited() throws Exception {
    http.tls(FakeCertificate.forHosts("localhost").forClients().signedBy(CA));
    assertRefused(CA, "usage");
    http.tls(FakeCertificate.forHosts("localhost").forServers().validDays(-2, 1).signedBy(CA));
    assertThat(get(CA)).isEqualTo("fine");
    http.tls(FakeCertificate.forHosts("localhost").forAnyUse().signedBy(CA));
    assertThat(get(CA)).isEqualTo("fine");
    http.tls(FakeCertificate.forHosts("localhost").validDays(-2, -1).signedBy(CA));
    assertRefused(CA, "NotAfter");
  }

  @Test
  void handshakeNeverEnds() throws Exception {
    http.tls().handshakesEndlessly();
    String begin = "\u0016\u0003\u0003\u0040\0\u0002\0\u003f\u00fc\0\0\0";
    assertThat(Client.first(begin.length(), http, "\u0016")).isEqualTo(begin);
    http.awaitNoConnections();
    http.recovers();
    assertThat(get(http.certificate())).isEqualTo("fine");
  }

  @Test
  void starttlsGoesOnEncrypted() throws Exception {
    FakeCertificate certificate = FakeCertificate.selfSigned("localhost");
    try (FakeTcpServer smtp =
            FakeServer.tcp()
                .serves(
                    connection -> {
                      connection.write("220 ready\n");
                      connection.readLine();
                      connection.startTls(certificate);
                      connection.write("secret " + connection.readLine());
                    });
        Socket plain = Client.connect(smtp)) {
      assertThat(plain.getInputStream().readNBytes(10)).asString().isEqualTo("220 ready\n");
      plain.getOutputStream().write("STARTTLS\n".getBytes(US_ASCII));
      try (Socket tls =
          certificate
              .clientContext()
              .getSocketFactory()
              .createSocket(plain, "localhost", 0, true)) {
        tls.getOutputStream().write("EHLO\n".getBytes(US_ASCII));
        assertThat(tls.getInputStream().readNBytes(11)).asString().isEqualTo("secret EHLO");
      }
      assertThat(smtp.received()).isEqualTo("STARTTLS\nEHLO\n");
    }
  }

  @Test
  void linesComeOverTls() throws Exception {
    try (FakeTcpServer tcp = FakeServer.tcp().tls().responds(Map.of("PING", "PONG\n"));
        Socket socket =
            tcp.certificate()
                .clientContext()
                .getSocketFactory()
                .createSocket("localhost", tcp.port())) {
      socket.getOutputStream().write("PING\n".getBytes(US_ASCII));
      assertThat(socket.getInputStream().readNBytes(5)).asString().isEqualTo("PONG\n");
    }
  }

  @Test
  void certificateAndKeyAreFiles() throws Exception {
    Path pem = CA.writeTo(folder.resolve("ca.pem"));
    X509Certificate read;
    try (var in = Files.newInputStream(pem)) {
      read = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    assertThat(read).isEqualTo(CA.certificate());
    String key = Files.readString(CA.writeKeyTo(folder.resolve("ca.key")));
    String base64 = key.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\n", "");
    assertThat(
            KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64))))
        .isNotNull();
  }

  @Test
  void tunnelLeadsToTheServer() throws Exception {
    http.tls();
    try (FakeHttpServer proxy = FakeServer.http().tunnelsTo(http.port());
        Socket plain = Client.connect(proxy)) {
      plain.getOutputStream().write("CONNECT shop.example:443 HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
      assertThat(plain.getInputStream().readNBytes(26)).asString().endsWith("Connected\r\n\r\n");
      try (Socket tls =
          http.certificate()
              .clientContext()
              .getSocketFactory()
              .createSocket(plain, "localhost", 0, true)) {
        tls.getOutputStream().write("GET /x HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
        assertThat(tls.getInputStream().readAllBytes()).asString().endsWith("\r\n\r\nfine");
      }
      assertThat(proxy.requests())
          .map(Request::toString)
          .containsExactly("CONNECT shop.example:443");
    }
  }

  @Test
  void plainServerHasNoCertificate() {
    assertThatThrownBy(http::certificate)
        .hasMessage("the server has no certificate: it does not speak TLS");
    assertThatThrownBy(FakeCertificate::forHosts)
        .hasMessage("a certificate needs at least one host");
  }

  private void assertRefused(FakeCertificate trusted, String reason) {
    assertThatThrownBy(() -> get(trusted))
        .isInstanceOf(SSLHandshakeException.class)
        .hasStackTraceContaining(reason);
  }

  private String get(FakeCertificate trusted) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().sslContext(trusted.clientContext()).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(http.url("/x"))).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }
}
