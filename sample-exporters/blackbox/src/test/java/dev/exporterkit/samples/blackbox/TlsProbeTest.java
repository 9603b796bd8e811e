package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TlsProbeTest {
  private static final String HELLO = "HTTP/1.1 200 OK\r\n\r\nhello";

  @TempDir static Path folder;
  private static Certificates good;
  private static Certificates expired;
  private static Certificates foreign;
  private Probing probing;

  @BeforeAll
  static void makeCertificates() throws Exception {
    good = Certificates.good(folder);
    expired = Certificates.expired(folder);
    foreign = Certificates.foreign(folder);
  }

  @BeforeEach
  void prepare() {
    probing = new Probing(folder);
  }

  @Test
  void trustedCertificateIsTold() throws Exception {
    try (WebServer web = serve(good)) {
      ProbeSheet sheet = probing.probe(trusting("good.pem"), https("localhost", web));
      assertThat(sheet.success()).as(probing.log()).isTrue();
      assertThat(sheet.http().orElseThrow().tls()).isTrue();
      TlsSheet tls = sheet.tls().orElseThrow();
      assertThat(tls.version().version()).isEqualTo("TLS 1.3");
      assertThat(tls.leaf().subject()).isEqualTo("CN=localhost,O=Org\\, Inc");
      assertThat(tls.leaf().alternativeNames()).isEqualTo("localhost,www.localhost");
      assertThat(tls.leaf().fingerprintSha256()).matches("[0-9a-f]{64}");
      assertThat(Instant.ofEpochSecond(tls.earliestExpiry())).isAfter(Instant.now());
      assertThat(tls.lastChainExpiry()).isEqualTo(tls.earliestExpiry());
    }
  }

  @Test
  void unknownCertificateIsNoSuccess() throws Exception {
    try (WebServer web = serve(good)) {
      ProbeSheet sheet = probing.probe("prober: http", https("localhost", web));
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.tls()).isEmpty();
      assertThat(probing.log()).contains("the TLS handshake failed");
    }
  }

  @Test
  void expiredCertificateIsNoSuccessEvenIfTrusted() throws Exception {
    try (WebServer web = serve(expired)) {
      assertThat(probing.probe(trusting("expired.pem"), https("localhost", web)).success())
          .isFalse();
      assertThat(probing.log()).contains("CertificateExpiredException");
    }
  }

  @Test
  void insecureProbeTellsTheExpiry() throws Exception {
    try (WebServer web = serve(expired)) {
      ProbeSheet sheet =
          probing.probe(
              "prober: http, http: {tls_config: {insecure_skip_verify: true}}",
              https("127.0.0.1", web));
      assertThat(sheet.success()).isTrue();
      assertThat(Instant.ofEpochSecond(sheet.tls().orElseThrow().earliestExpiry()))
          .isBetween(Instant.parse("2020-12-30T00:00:00Z"), Instant.parse("2021-01-03T00:00:00Z"));
    }
  }

  @Test
  void certificateMustBeForTheHost() throws Exception {
    try (WebServer web = serve(foreign)) {
      assertThat(probing.probe(trusting("foreign.pem"), https("localhost", web)).success())
          .isFalse();
      String named =
          "prober: http, http: {tls_config:"
              + " {ca_file: foreign.pem, server_name: elsewhere.example}}";
      assertThat(probing.probe(named, https("localhost", web)).success()).isTrue();
      assertThat(
              probing
                  .with("hostname", "www.elsewhere.example:1")
                  .probe(trusting("foreign.pem"), https("127.0.0.1", web))
                  .success())
          .isTrue();
    }
  }

  @Test
  void nameMayEndInADot() throws Exception {
    try (WebServer web = serve(foreign)) {
      String module =
          "prober: http, http: {tls_config: {ca_file: foreign.pem, server_name: elsewhere.example.}}";
      assertThat(probing.probe(module, https("localhost", web)).success()).isTrue();
    }
  }

  /** Of a server in Java, which refuses such names, only the greeting can be seen. */
  @Test
  void nameWithAnUnderscoreIsSent() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> hello = CompletableFuture.supplyAsync(() -> greeting(listener));
      probing.probe(
          "prober: http, http: {tls_config: {server_name: my_app.example}}",
          "https://localhost:" + listener.getLocalPort());
      assertThat(hello.get()).contains("my_app.example");
    }
  }

  private static String greeting(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      byte[] bytes = new byte[4096];
      int count = socket.getInputStream().read(bytes);
      return new String(bytes, 0, Math.max(0, count), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "no.pem, no.pem cannot be read: there is no such file.",
    "/dev/zero, '/dev/zero cannot be read: it is a pipe, a socket or a device.'",
    "/proc/self/environ, /proc/self/environ cannot be read: it is a file of the kernel.",
    "/, / cannot be read: it is a directory."
  })
  void authorityFileThatCannotBeReadIsNoSuccess(String file, String problem) throws Exception {
    try (WebServer web = serve(good)) {
      assertThat(probing.probe(trusting(file), https("localhost", web)).success()).isFalse();
      assertThat(probing.log()).contains("ca_file", problem);
    }
  }

  @Test
  void silentHandshakeEndsInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      ProbeSheet sheet =
          probing.probe(
              "prober: tcp, timeout: 300ms, tcp: {tls: true}",
              "localhost:" + silent.getLocalPort());
      assertThat(sheet.success()).isFalse();
      assertThat(probing.log()).contains("it took longer than 300ms");
    }
  }

  @Test
  void tlsCanBeAskedForOrForbidden() throws Exception {
    try (WebServer web = serve(good)) {
      String module = "prober: http, http: {%s: true, tls_config: {ca_file: good.pem}}";
      String target = https("localhost", web);
      assertThat(probing.probe(module.formatted("fail_if_ssl"), target).success()).isFalse();
      assertThat(probing.probe(module.formatted("fail_if_not_ssl"), target).success()).isTrue();
    }
  }

  private static WebServer serve(Certificates certificate) throws Exception {
    return WebServer.start(certificate.server().getServerSocketFactory()).on("/", HELLO);
  }

  private static String trusting(String file) {
    return "prober: http, http: {tls_config: {ca_file: " + file + "}}";
  }

  private static String https(String host, WebServer web) {
    return "https://" + host + ":" + web.port();
  }
}
