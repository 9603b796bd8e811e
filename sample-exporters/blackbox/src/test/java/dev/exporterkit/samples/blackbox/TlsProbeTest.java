package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FailOnLeaks
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TlsProbeTest {
  private static final FakeCertificate GOOD =
      FakeCertificate.named("O=Org\\, Inc,CN=localhost")
          .alternativeNames("localhost", "www.localhost")
          .selfSigned();
  private static final FakeCertificate EXPIRED =
      FakeCertificate.forHosts("localhost")
          .valid(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2021-01-01T00:00:00Z"))
          .selfSigned();
  private static final FakeCertificate FOREIGN =
      FakeCertificate.selfSigned("elsewhere.example", "www.elsewhere.example");

  @RegisterExtension static final FakeHttpServer web = FakeServer.http().responds("/", "hello");

  @RegisterExtension static final FakeTcpServer silent = FakeServer.tcp();

  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    web.tls(GOOD);
    tester = new BlackboxTester(folder);
  }

  @Test
  void trustedCertificateIsShown() {
    CollectorRun run = tester.probe(trusting(GOOD), web.url("/"));
    long expiry = GOOD.certificate().getNotAfter().toInstant().getEpochSecond();
    assertThat(run)
        .as(tester.log())
        .hasText("probe_success 1\nprobe_http_ssl 1\nprobe_tls_version_info{version=\"TLS 1.3\"} 1")
        .hasText("probe_ssl_earliest_cert_expiry " + expiry)
        .hasText("probe_ssl_last_chain_expiry_timestamp_seconds " + expiry);
    assertThat(run.text())
        .containsPattern("probe_ssl_last_chain_info\\{fingerprint_sha256=\"[0-9a-f]{64}\",")
        .contains("subject=\"CN=localhost,O=Org\\\\, Inc\"")
        .contains("subjectalternative=\"localhost,www.localhost\"");
  }

  @Test
  void unknownCertificateIsNoSuccess() {
    assertThat(tester.probe("prober: http", web.url("/")))
        .hasText("probe_success 0")
        .hasNoFamily("probe_ssl_earliest_cert_expiry");
    assertThat(tester.log()).contains("the TLS handshake failed");
  }

  @Test
  void expiredCertificateIsNoSuccessEvenIfTrusted() {
    web.tls(EXPIRED);
    assertThat(tester.probe(trusting(EXPIRED), web.url("/"))).hasText("probe_success 0");
    assertThat(tester.log()).contains("CertificateExpiredException");
  }

  @Test
  void insecureProbeShowsTheExpiry() {
    web.tls(EXPIRED);
    String module = "prober: http, http: {tls_config: {insecure_skip_verify: true}}";
    assertThat(tester.probe(module, "https://127.0.0.1:" + web.port()))
        .hasText("probe_success 1\nprobe_ssl_earliest_cert_expiry 1609459200");
  }

  @Test
  void certificateMustBeForTheHost() {
    web.tls(FOREIGN);
    assertThat(tester.probe(trusting(FOREIGN), web.url("/"))).hasText("probe_success 0");
    assertThat(tester.probe(named("elsewhere.example"), web.url("/"))).hasText("probe_success 1");
    String address = "https://127.0.0.1:" + web.port();
    assertThat(tester.hostname("www.elsewhere.example:1").probe(trusting(FOREIGN), address))
        .hasText("probe_success 1");
  }

  @Test
  void nameMayEndInADot() {
    web.tls(FOREIGN);
    assertThat(tester.probe(named("elsewhere.example."), web.url("/"))).hasText("probe_success 1");
  }

  /** A server in Java refuses such names, so only the client's first message shows it. */
  @Test
  void nameWithAnUnderscoreIsSent() {
    String module = "prober: http, http: {tls_config: {server_name: my_app.example}}";
    silent.closes();
    assertThat(tester.probe(module, "https://localhost:" + silent.port()))
        .hasText("probe_success 0");
    assertThat(new String(silent.receivedBytes(), ISO_8859_1)).contains("my_app.example");
  }

  @ParameterizedTest
  @CsvSource({
    "no.pem, no.pem cannot be read: there is no such file.",
    "/dev/zero, '/dev/zero cannot be read: it is a pipe, a socket or a device.'",
    "/proc/self/environ, /proc/self/environ cannot be read: it is a file of the kernel.",
    "/, / cannot be read: it is a directory."
  })
  void authorityFileThatCannotBeReadIsNoSuccess(String file, String problem) {
    String module = "prober: http, http: {tls_config: {ca_file: " + file + "}}";
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 0");
    assertThat(tester.log()).contains("ca_file", problem);
  }

  @Test
  void hangingHandshakeCostsTheModulesTimeout() {
    String module = "prober: tcp, timeout: 300ms, tcp: {tls: true}";
    assertThat(tester.probe(module, silent.hangs().address())).hasText("probe_success 0");
    assertThat(tester.log()).contains("it took longer than 300ms");
  }

  @Test
  void endlessHandshakeCostsTheModulesTimeout() {
    web.handshakesEndlessly();
    assertThat(tester.probe("prober: tcp, timeout: 300ms, tcp: {tls: true}", web.address()))
        .hasText("probe_success 0");
    assertThat(tester.log()).contains("it took longer than 300ms");
  }

  @Test
  void tlsCanBeRequiredOrForbidden() {
    GOOD.writeTo(folder.resolve("ca.pem"));
    String module = "prober: http, http: {%s: true, tls_config: {ca_file: ca.pem}}";
    assertThat(tester.probe(module.formatted("fail_if_ssl"), web.url("/")))
        .hasText("probe_success 0");
    assertThat(tester.probe(module.formatted("fail_if_not_ssl"), web.url("/")))
        .hasText("probe_success 1");
  }

  private String trusting(FakeCertificate certificate) {
    certificate.writeTo(folder.resolve("ca.pem"));
    return "prober: http, http: {tls_config: {ca_file: ca.pem}}";
  }

  private String named(String serverName) {
    return trusting(FOREIGN).replace("ca.pem", "ca.pem, server_name: " + serverName);
  }
}
