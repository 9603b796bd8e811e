package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.LineExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An exporter that probes, as an operator meets it. */
@Timeout(120)
class ProbeProgramTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

  ProbeProgramTest() throws IOException {}

  @BeforeEach
  void answer() {
    Thread thread = new Thread(this::serve, "line-server");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void probeTellsOfItsTargetOnly() throws Exception {
    try (RunningProgram program = start()) {
      int port = program.port();

      assertThat(get(port, "/probe?target=" + target()).body().replaceAll("_seconds\\S* .*", ""))
          .isEqualTo(
              """
              # HELP line_expected Whether the line is as the module wants it.
              # TYPE line_expected gauge
              line_expected 1
              # HELP line_length_chars Length of the line.
              # TYPE line_length_chars gauge
              line_length_chars 12
              # HELP line_scrape_collector_duration
              # TYPE line_scrape_collector_duration
              line_scrape_collector_duration
              # HELP line_scrape_collector_success Whether the collector succeeded.
              # TYPE line_scrape_collector_success gauge
              line_scrape_collector_success{collector="first"} 1
              # HELP line_scrape_duration
              # TYPE line_scrape_duration
              line_scrape_duration
              # HELP line_up Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.
              # TYPE line_up gauge
              line_up 1
              """);
      assertThat(get(port, "/metrics").body())
          .contains("line_exporter_build_info{")
          .doesNotContain("line_up", "line_scrape", "line_expected");
    }
  }

  @Test
  void deadTargetIsDownAtOnce() throws Exception {
    try (Socket closed = new Socket();
        RunningProgram program = start()) {
      // takes the port, and lets nobody connect
      closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String target = "127.0.0.1:" + closed.getLocalPort();
      int port = program.port();

      HttpResponse<String> response = get(port, "/probe?module=smtp&target=" + target);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
          .contains("line_up 0\n", "line_scrape_collector_success{collector=\"first\"} 0\n")
          .doesNotContain("line_expected");
      assertThat(program.awaitLine("Target unavailable"))
          .contains("collector=first target=" + target + " failures=1 err=\"ConnectException: ");
    }
  }

  @Test
  void allowedTargetsAreTheOperators() throws Exception {
    try (RunningProgram program =
        start(
            "--probe.allow-target=127.0.0.0/8:" + server.getLocalPort(),
            "--probe.allow-target=*.example.org")) {
      int port = program.port();

      assertThat(get(port, "/probe?target=" + target()).statusCode()).isEqualTo(200);
      assertThat(get(port, "/probe?target=localhost:" + server.getLocalPort()).statusCode())
          .isEqualTo(200);
      HttpResponse<String> refused = get(port, "/probe?target=127.0.0.1:" + port);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .isEqualTo("This target is not allowed by --probe.allow-target of the exporter.\n");
      // The port is the collector's choice, 22, which is not allowed.
      assertThat(get(port, "/probe?debug=true&target=127.0.0.1").body())
          .contains("NotAllowedException: --probe.allow-target does not allow 127.0.0.1\"")
          .contains("line_up 0\n");
      program.terminate();
      assertThat(program.output()).doesNotContain("Anyone");
    }
  }

  @Test
  void openRelayIsToldAtStart() throws Exception {
    try (RunningProgram program = start()) {
      assertThat(program.awaitLine("level=WARN"))
          .endsWith(
              "msg=\"No --probe.allow-target is set: anyone who can reach this exporter can probe any host it can reach\""
                  + " advice=\"restrict the targets with --probe.allow-target\"");
    }
  }

  @Test
  void brokenRulesAreProblemsAtStart() throws Exception {
    try (RunningProgram program =
        start("--probe.allow-target=10.1.2.3/8", "--probe.allow-target=http://example.org")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .isEqualTo(
              """
              line-exporter: 2 problems
                1) --probe.allow-target=10.1.2.3/8: the address has bits beyond the first 8. Did you mean 10.0.0.0/8?
                2) --probe.allow-target=http://example.org: must be a name such as *.example.org, an address, or a range such as 10.0.0.0/8, with or without ports: *.example.org:443, 10.0.0.0/8:9100-9200, [fd00::]/8:443.
              Run line-exporter --help for all options.
              """);
    }
  }

  @Test
  void metricsAndProbesNeedPathsOfTheirOwn() throws Exception {
    try (RunningProgram program = start("--web.telemetry-path=/probe")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .contains("1) --web.telemetry-path=/probe: probes are served there. Choose another.\n");
    }
  }

  @Test
  void probeCollectorCanBeSwitchedOff() throws Exception {
    try (RunningProgram program = start("--no-collector.first")) {
      assertThat(get(program.port(), "/probe?target=" + target()).statusCode()).isEqualTo(404);
    }
  }

  private String target() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("SSH-2.0-test\r\n".getBytes(US_ASCII));
      } catch (IOException e) {
        continue; // the client's trouble, or the end
      }
    }
  }

  private static RunningProgram start(String... more) throws IOException {
    String[] args = new String[more.length + 1];
    args[0] = "--web.listen-address=127.0.0.1:0";
    System.arraycopy(more, 0, args, 1, more.length);
    return RunningProgram.start(LineExporter.class, Map.of(), args);
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
