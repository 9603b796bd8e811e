package dev.exporterkit.runtime;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.QueueExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ProgramTest {
  private static final String ANY_PORT = "--web.listen-address=127.0.0.1:0";

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void sigtermLetsTheScrapeFinish() throws Exception {
    try (RunningProgram program = start("--queue.delay=1500ms", "--log.level=debug")) {
      CompletableFuture<HttpResponse<String>> scrape = scrape(program.port());
      program.awaitLine("collecting");
      program.terminate();

      assertThat(scrape.get().body())
          .contains("queue_jobs_waiting{queue=\"mail\"} 7\n", "queue_requests_total 1\n");
      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).contains("msg=Stopping", "queue closed\n");
    }
  }

  @Test
  void slf4jIsPartOfTheLog() throws Exception {
    try (RunningProgram program = start("--log.level=debug")) {
      program.port();
      program.terminate();

      assertThat(program.output())
          .contains(" level=DEBUG source=QueueCollector msg=\"Queue of jobs\" limit=1\n")
          .doesNotContain("SLF4J", "source=Stopwatch", "source=InternalInjectorCreator");
    }
  }

  @Test
  void secondSigtermForcesTheEnd() throws Exception {
    try (RunningProgram program = start("--queue.delay=25s")) {
      scrape(program.port());
      program.awaitLine("collecting");
      program.terminate();
      program.awaitLine("Stopping");
      program.terminate();

      assertThat(program.exitCode()).isEqualTo(143);
    }
  }

  @Test
  void clientThatHasGoneIsNotWaitedFor() throws Exception {
    try (RunningProgram program = start("--queue.delay=1h", "--web.shutdown-timeout=1h")) {
      int port = program.port();
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
        client
            .getOutputStream()
            .write(
                ("GET /metrics HTTP/1.1\r\nHost: x\r\n"
                        + "X-Prometheus-Scrape-Timeout-Seconds: 120\r\n\r\n")
                    .getBytes(US_ASCII));
        program.awaitLine("collecting");
      }
      program.terminate();

      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).contains("queue closed\n");
    }
  }

  @Test
  void stopEndsWhateverHangs() throws Exception {
    try (RunningProgram program =
        start("--queue.delay=1h", "--queue.stubborn", "--web.shutdown-timeout=3s")) {
      scrape(program.port());
      program.awaitLine("collecting");
      program.terminate();

      assertThat(program.exitCode()).isZero();
      assertThat(program.output())
          .contains(
              "msg=\"Stopping before these requests are served\" count=1",
              "queue closed\n",
              "msg=\"Exiting before everything is closed: the time limit of the stop is reached\" after=3s");
    }
  }

  @Test
  void signalsToReloadEndNothing() throws Exception {
    try (RunningProgram program =
        RunningProgram.startWithSignal(
            "HUP", QueueExporter.class, Map.of(), ANY_PORT, "--queue.delay=1s")) {
      CompletableFuture<HttpResponse<String>> scrape = scrape(program.port());
      program.awaitLine("collecting");
      for (String signal : List.of("HUP", "USR1", "USR2", "HUP")) {
        program.signal(signal);
        assertThat(program.awaitLine("Nothing is reloaded"))
            .contains("level=WARN", "signal=SIG" + signal, "advice=\"restart it");
      }

      assertThat(scrape.get().body()).contains("queue_up 1\n");
      program.terminate();
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void startSaysWhatMattersAndNothingElse() throws Exception {
    try (RunningProgram program = start()) {
      int port = program.port();
      HttpResponse<String> response = scrape(port).get();
      program.terminate();

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(program.output().replaceAll("time=\\S+", "time=T"))
          .isEqualTo(
              """
              time=T level=INFO source=Program msg="Starting queue-exporter" version=unknown java=%s
              time=T level=INFO source=Program msg="Listening on" address=127.0.0.1:%d url=http://127.0.0.1:%d/
              collecting
              time=T level=INFO source=Program msg=Stopping
              queue closed
              """
                  .formatted(System.getProperty("java.version"), port, port));
    }
  }

  @Test
  void processMetricsComeUnlessSwitchedOff() throws Exception {
    try (RunningProgram program = start()) {
      int port = program.port();
      // They are set up when the port is open already.
      await(() -> scrape(port).join().body().contains("\njvm_threads_current "));
    }
    try (RunningProgram program = start("--web.disable-exporter-metrics")) {
      assertThat(scrape(program.port()).get().body())
          .doesNotContain("jvm_")
          .contains("queue_requests_total 1\n");
    }
  }

  @Test
  void problemsOfEveryKindComeTogether() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        RunningProgram program =
            RunningProgram.start(
                QueueExporter.class,
                Map.of("QUEUE_EXPORTER_LOG_FORMAT", "xml"),
                "--web.listen-address=127.0.0.1:" + busy.getLocalPort(),
                "--collector.jbos")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .isEqualTo(
              """
              queue-exporter: 3 problems
                1) --collector.jbos: there is no such collector. Did you mean --collector.jobs?
                2) QUEUE_EXPORTER_LOG_FORMAT=xml: must be one of logfmt, json.
                3) --web.listen-address=127.0.0.1:%d: the port is in use. Choose another with --web.listen-address=:PORT.
              Run queue-exporter --help for all options.
              """
                  .formatted(busy.getLocalPort()));
    }
  }

  @Test
  void objectionOfAPartIsAProblem() throws Exception {
    try (RunningProgram program = start("--queue.broken")) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .endsWith(
              """
              queue-exporter: 1 problem
                1) --queue.broken: the queue is broken. Mend it.
              Run queue-exporter --help for all options.
              """);
    }
  }

  @Test
  void problemFoundLaterNamesItsVariable() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        RunningProgram program =
            RunningProgram.start(
                QueueExporter.class,
                Map.of(
                    "QUEUE_EXPORTER_QUEUE_BROKEN",
                    "true",
                    "QUEUE_EXPORTER_WEB_LISTEN_ADDRESS",
                    "127.0.0.1:" + busy.getLocalPort()))) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .endsWith(
              """
              queue-exporter: 2 problems
                1) QUEUE_EXPORTER_QUEUE_BROKEN: the queue is broken. Mend it.
                2) QUEUE_EXPORTER_WEB_LISTEN_ADDRESS=127.0.0.1:%d: the port is in use. Choose another with --web.listen-address=:PORT.
              Run queue-exporter --help for all options.
              """
                  .formatted(busy.getLocalPort()));
    }
  }

  @Test
  void missingBindingIsOneSentence() throws Exception {
    try (RunningProgram program = RunningProgram.start(Unprocessed.class, Map.of())) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.output())
          .isEqualTo(
              "no generated binding for dev.exporterkit.runtime.ProgramTest$Unprocessed:"
                  + " is exporter-annotations on the annotation processor path?\n");
    }
  }

  @Test
  void helpGoesToStandardOutputWithoutAStart() throws Exception {
    try (RunningProgram program = start("--help")) {
      assertThat(program.exitCode()).isZero();
      assertThat(program.output()).startsWith("Usage: queue-exporter [flags]\n");
    }
  }

  @Test
  void helpThatCannotBeWrittenFails() throws Exception {
    try (RunningProgram program =
        RunningProgram.startOnFullDisk(QueueExporter.class, Map.of(), "--help")) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.output()).isEqualTo("queue-exporter: cannot write to standard output\n");
    }
  }

  @Test
  void everyAddressIsServed() throws Exception {
    try (RunningProgram program = start("--web.listen-address=[::1]:0")) {
      assertThat(scrape(program.port()).get().statusCode()).isEqualTo(200);
      program.awaitLine("address=[::1]:");
    }
  }

  /** An exporter that the processor has not seen. */
  static final class Unprocessed {
    public static void main(String... args) {
      ExporterApplication.run(Unprocessed.class, args);
    }
  }

  private static RunningProgram start(String... more) throws IOException {
    String[] args = new String[more.length + 1];
    args[0] = ANY_PORT;
    System.arraycopy(more, 0, args, 1, more.length);
    return RunningProgram.start(QueueExporter.class, Map.of(), args);
  }

  private CompletableFuture<HttpResponse<String>> scrape(int port) {
    return client.sendAsync(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
        BodyHandlers.ofString());
  }
}
