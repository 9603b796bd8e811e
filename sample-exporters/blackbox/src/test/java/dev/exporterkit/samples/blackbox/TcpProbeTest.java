package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.Response;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@FailOnLeaks
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TcpProbeTest {
  @RegisterExtension static final FakeTcpServer server = FakeServer.tcp();

  @TempDir Path folder;
  private final String target = "localhost:" + server.port();
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @Test
  void openPortIsSuccess() {
    assertThat(tester.probe("prober: tcp", target)).hasText("probe_success 1");
  }

  @Test
  void closedPortIsNoSuccess() {
    server.refuses();
    assertThat(tester.probe("prober: tcp", target))
        .hasText("probe_success 0\nprobe_failed_due_to_regex 0");
    assertThat(tester.log()).contains("ConnectException");
  }

  @Test
  void targetMustHaveAPort() {
    assertThat(tester.probe("prober: tcp", "localhost"))
        .hasText("probe_success 0")
        .hasNoFamily("probe_dns_lookup_time_seconds");
    assertThat(tester.log()).contains("the target must be host:port");
  }

  @Test
  void groupsAreSentBackAndBecomeLabels() {
    server.greets("220 mail.example ESMTP Postfix\r\n");
    String module =
        "prober: tcp, tcp: {query_response: [{expect: '^220 ([^ ]+) ESMTP (.+)$',"
            + " send: 'EHLO ${1}', labels: [{name: software, value: 'is $2'}]}]}";
    assertThat(tester.probe(module, target))
        .hasText("probe_success 1\nprobe_expect_info{software=\"is Postfix\"} 1")
        .family("probe_expect_info")
        .hasSamples(1);
    assertThat(server.awaitReceived("\n")).isEqualTo("EHLO mail.example\n");
  }

  @Test
  void bytesAreSentAsTheyAre() {
    server.greets("é\n");
    // 00 ff "$1" fe, and then é for $1.
    String turn = "{expect: '^(.)$', send: !!binary AP8kMf4=}, {send: !!binary AQ==}";
    String module = "prober: tcp, tcp: {query_response: [" + turn + "]}";
    assertThat(tester.probe(module, target)).as(tester.log()).hasText("probe_success 1");
    server.awaitReceived("\1\n");
    assertThat(HexFormat.of().formatHex(server.receivedBytes())).isEqualTo("00ffc3a9fe0a010a");
  }

  @Test
  void otherLinesBeforeTheExpectedAreSkipped() {
    server.greets("hello\n:irc NOTICE x\nPING :42\n");
    String module = "prober: tcp, tcp: {query_response: [{expect: 'PING :([^ ]+)'}]}";
    assertThat(tester.probe(module, target)).hasText("probe_success 1");
  }

  @Test
  void missingLineIsAFailureOfTheRegex() {
    server.serves(connection -> connection.write("something else\n"));
    assertThat(tester.probe("prober: tcp, tcp: {query_response: [{expect: ^SSH}]}", target))
        .hasText("probe_success 0\nprobe_failed_due_to_regex 1");
    assertThat(tester.log()).contains("no line matched ^SSH; the last line was: something else");
  }

  @Test
  void passwordInAResponseIsNotLogged() {
    server.responds(line -> "unknown: " + line + "\nsorry, sesame\n").closesAfterEachResponse();
    String module =
        "prober: tcp, tcp: {query_response: [{send: PASS sesame}, {expect: ^unknown.*sesame},"
            + " {expect: welcome}]}";
    assertThat(tester.probe(module, target)).hasText("probe_failed_due_to_regex 1");
    assertThat(tester.log())
        .contains("unknown: PASS …", "the last line was: sorry, …")
        .doesNotContain("sesame");
  }

  @Test
  void endlessLineIsNoSuccess() {
    server.greets("x").alwaysResponds(Response.text("x").endless());
    assertThat(tester.probe("prober: tcp, tcp: {query_response: [{expect: x}]}", target))
        .hasText("probe_success 0");
    assertThat(tester.log()).doesNotContain("it took longer");
  }

  @Test
  void starttlsGoesOnEncrypted() {
    FakeCertificate certificate = FakeCertificate.selfSigned("localhost");
    certificate.writeTo(folder.resolve("ca.pem"));
    server.serves(
        connection -> {
          connection.write("220 ready\n");
          connection.readLine();
          connection.startTls(certificate);
          connection.hang();
        });
    String module =
        "prober: tcp, tcp: {tls_config: {ca_file: ca.pem}, query_response: [{expect: ^220},"
            + " {send: STARTTLS}, {starttls: true}, {send: secret}]}";
    assertThat(tester.probe(module, target))
        .as(tester.log())
        .hasText("probe_success 1\nprobe_tls_version_info{version=\"TLS 1.3\"} 1");
    assertThat(server.awaitReceived("secret\n")).isEqualTo("STARTTLS\nsecret\n");
  }
}
