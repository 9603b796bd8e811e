package dev.exporterkit.samples.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are too many, and clients that do not stay. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClientsTest {
  private static final int CROWD = 200;
  private static final int MAX_REQUESTS = 40;
  private static final int DESERTERS = 400;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private FaultyExporter exporter;

  @BeforeEach
  void start() throws Exception {
    exporter = FaultyExporter.start(folder);
  }

  @AfterEach
  void stop() {
    exporter.close();
  }

  @Test
  void crowdIsServedOrToldToWait() throws Exception {
    exporter.breaks("first", Fault.SLOW);
    List<Answer> answers = crowd();
    exporter.heal();

    List<Answer> refused =
        answers.stream().filter(answer -> answer.response().statusCode() == 503).toList();
    assertThat(answers).allMatch(answer -> answer.took().compareTo(PATIENCE) < 0);
    assertThat(answers.stream().filter(answer -> answer.response().statusCode() == 200))
        .hasSize(CROWD - refused.size())
        .hasSizeGreaterThanOrEqualTo(MAX_REQUESTS)
        .allSatisfy(answer -> assertThat(answer.inTime().value("faults_up")).isEqualTo(1));
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
              assertThat(answer.response().body())
                  .isEqualTo("Limit of concurrent requests reached (40), try again later.\n");
            });
    exporter.scrape().isRight();
    exporter.healthy();
  }

  @Test
  void desertersLeaveNothingBehind() throws Exception {
    JavaProcess.Held before = exporter.process().held();
    exporter.breaks("first", Fault.SLOW);
    for (int i = 0; i < DESERTERS; i++) {
      desert(i);
    }
    exporter.heal();
    exporter
        .process()
        .await("connections are closed", held -> held.descriptors() <= before.descriptors() + 3);
    exporter.scrape().isRight();
    exporter.process().await("heap is free", held -> held.heap() < before.heap() + (4 << 20));
    assertThat(exporter.daemon().output()).doesNotContain("\tat ");
  }

  /** Asks, and goes without reading a byte: every second one with a reset. */
  private void desert(int number) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exporter.port())) {
      socket.setSoLinger(number % 2 == 0, 0);
      socket
          .getOutputStream()
          .write("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
    }
  }

  private List<Answer> crowd() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CROWD);
    try {
      List<Callable<Answer>> work = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        work.add(() -> exporter.scrape(PATIENCE));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : clients.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }
}
