package dev.exporterkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.QueueExporter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pipe on standard error that nobody reads, which is full after 64 KB. */
@Timeout(120)
class StalledLogTest {
  /** More than the pipe and the queue hold. */
  private static final int SCRAPES = 10;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void scrapesAndStopNeedNoReader() throws Exception {
    try (RunningProgram program = startStalled()) {
      program.terminate();

      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void readerThatIsBackSeesWhatIsMissing() throws Exception {
    try (RunningProgram program = startStalled()) {
      program.resumeReading();

      assertThat(program.awaitLine("Lines are missing")).contains("level=WARN").contains(" count=");
      program.terminate();
      assertThat(program.output()).contains("msg=Stopping\n", "queue closed\n");
      assertThat(program.exitCode()).isZero();
    }
  }

  private RunningProgram startStalled() throws Exception {
    RunningProgram program =
        RunningProgram.start(
            QueueExporter.class,
            Map.of(),
            "--web.listen-address=127.0.0.1:0",
            "--queue.chatter=100000");
    int port = program.port();
    program.pauseReading();
    for (int i = 0; i < SCRAPES; i++) {
      assertThat(scrape(port).body()).contains("queue_up 1\n");
    }
    return program;
  }

  private HttpResponse<String> scrape(int port) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .timeout(Duration.ofSeconds(30))
            .build(),
        BodyHandlers.ofString());
  }
}
