package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.DynamicFamily.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TcpProbeTest {
  @TempDir Path folder;
  private ServerSocket server;
  private Probing probing;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    probing = new Probing(folder);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void openPortIsSuccess() throws IOException {
    assertThat(probing.probe("prober: tcp", target()).success()).isTrue();
  }

  @Test
  void closedPortIsNoSuccess() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      ProbeSheet sheet = probing.probe("prober: tcp", "127.0.0.1:" + closed.number());
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.failedDueToRegex()).contains(false);
      assertThat(probing.log()).contains("ConnectException");
    }
  }

  @Test
  void targetMustNameThePort() throws IOException {
    ProbeSheet sheet = probing.probe("prober: tcp", "localhost");
    assertThat(sheet.success()).isFalse();
    assertThat(sheet.lookup()).isEmpty();
    assertThat(probing.log()).contains("the target must be host:port");
  }

  @Test
  void groupsGoBackAndIntoLabels() throws Exception {
    CompletableFuture<String> heard =
        serve(
            socket -> {
              say(socket, "220 mail.example ESMTP Postfix\r\n");
              return hear(socket);
            });
    ProbeSheet sheet =
        probing.probe(
            "prober: tcp, tcp: {query_response: [{expect: '^220 ([^ ]+) ESMTP (.+)$',"
                + " send: 'EHLO ${1}', labels: [{name: software, value: 'is $2'}]}]}",
            target());
    assertThat(sheet.success()).isTrue();
    assertThat(heard.get()).isEqualTo("EHLO mail.example");
    assertThat(sheet.expectInfo().orElseThrow().name()).isEqualTo("probe_expect_info");
    assertThat(sheet.expectInfo().orElseThrow().labelNames()).containsExactly("software");
    assertThat(sheet.expectInfo().orElseThrow().rows())
        .containsExactly(new Row(1, List.of("is Postfix")));
  }

  @Test
  void bytesAreSentAsTheyAre() throws Exception {
    CompletableFuture<String> heard =
        serve(
            socket -> {
              say(socket, "é\n");
              return HexFormat.of().formatHex(socket.getInputStream().readNBytes(8));
            });
    // 00 ff "$1" fe, and then é for $1.
    String turn = "{expect: '^(.)$', send: !!binary AP8kMf4=}, {send: !!binary AQ==}";
    String module = "prober: tcp, tcp: {query_response: [" + turn + "]}";
    assertThat(probing.probe(module, target()).success()).as(probing.log()).isTrue();
    assertThat(heard.get()).isEqualTo("00ffc3a9fe0a010a");
  }

  @Test
  void otherLinesBeforeTheExpectedPass() throws Exception {
    serve(
        socket -> {
          say(socket, "hello\n:irc NOTICE x\nPING :42\n");
          return hear(socket);
        });
    String module = "prober: tcp, tcp: {query_response: [{expect: 'PING :([^ ]+)'}]}";
    assertThat(probing.probe(module, target()).success()).isTrue();
  }

  @Test
  void lineThatNeverComesIsTheRegexsFault() throws Exception {
    serve(
        socket -> {
          say(socket, "something else\n");
          return "";
        });
    ProbeSheet sheet =
        probing.probe("prober: tcp, tcp: {query_response: [{expect: ^SSH}]}", target());
    assertThat(sheet.success()).isFalse();
    assertThat(sheet.failedDueToRegex()).contains(true);
    assertThat(probing.log()).contains("no line matched ^SSH; the last line was: something else");
  }

  @Test
  void passwordThatComesBackStaysUntold() throws Exception {
    serve(
        socket -> {
          String line = hear(socket);
          say(socket, "unknown: " + line + "\nsorry, sesame\n");
          return line;
        });
    String module =
        "prober: tcp, tcp: {query_response: [{send: PASS sesame}, {expect: ^unknown.*sesame},"
            + " {expect: welcome}]}";
    assertThat(probing.probe(module, target()).failedDueToRegex()).contains(true);
    assertThat(probing.log())
        .contains("unknown: PASS …", "the last line was: sorry, …")
        .doesNotContain("sesame");
  }

  @Test
  void endlessLineIsNoSuccess() throws Exception {
    serve(
        socket -> {
          say(socket, "x".repeat(1 << 20));
          return "";
        });
    String module = "prober: tcp, tcp: {query_response: [{expect: x}]}";
    assertThat(probing.probe(module, target()).success()).isFalse();
  }

  @Test
  void starttlsGoesOnInTheSecret() throws Exception {
    Certificates good = Certificates.good(folder);
    SSLContext tls = good.server();
    CompletableFuture<String> heard =
        serve(
            plain -> {
              say(plain, "220 ready\n");
              hear(plain);
              SSLSocket secret =
                  (SSLSocket) tls.getSocketFactory().createSocket(plain, null, 0, false);
              secret.setUseClientMode(false);
              return hear(secret);
            });
    ProbeSheet sheet =
        probing.probe(
            "prober: tcp, tcp: {tls_config: {ca_file: good.pem}, query_response: [{expect: ^220},"
                + " {send: STARTTLS}, {starttls: true}, {send: secret}]}",
            target());
    assertThat(sheet.success()).as(probing.log()).isTrue();
    assertThat(sheet.tls()).isPresent();
    assertThat(heard.get()).isEqualTo("secret");
  }

  private String target() {
    return "localhost:" + server.getLocalPort();
  }

  /** What a server does on one connection; returns what it learned. */
  @FunctionalInterface
  private interface Talk {
    String with(Socket socket) throws IOException;
  }

  private CompletableFuture<String> serve(Talk talk) {
    CompletableFuture<String> learned = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                learned.complete(talk.with(socket));
              } catch (IOException e) {
                learned.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return learned;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  private static String hear(Socket socket) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 1).readLine();
    return String.join("", line == null ? List.of() : List.of(line));
  }
}
