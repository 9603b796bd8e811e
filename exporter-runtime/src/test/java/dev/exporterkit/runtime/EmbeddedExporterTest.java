package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.example.QueueExporter;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EmbeddedExporterTest {
  private static final String FREE_PORT = "--web.listen-address=127.0.0.1:0";

  private final EmbeddedExporter queue =
      ExporterApplication.embed(QueueExporter.class).environment(Map.of());

  @Test
  void programStartsAndStopsIt() throws IOException {
    try (RunningExporter running = queue.start(FREE_PORT, "--web.telemetry-path=/m")) {
      assertThat(running.metricsUrl()).isEqualTo(running.url().resolve("/m"));
      assertThat(body(running)).contains("queue_up 1\n");
      assertThat(running.families())
          .extracting(family -> family.name())
          .contains("queue_up", "queue_exporter_dropped_samples_total");
      running.stop(Duration.ofSeconds(30));
      int port = running.addresses().get(0).getPort();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  private static String body(RunningExporter running) throws IOException {
    return new String(running.metricsUrl().toURL().openStream().readAllBytes(), UTF_8);
  }

  @Test
  void allProblemsAreThrown() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "--web.listen-address=127.0.0.1:" + taken.getLocalPort();
      assertThatThrownBy(() -> queue.start(address, "--no-such-flag"))
          .isInstanceOfSatisfying(
              StartProblemsException.class,
              e -> {
                assertThat(e.problems()).hasSize(2);
                assertThat(e.problems().get(0)).startsWith("--no-such-flag: ");
                assertThat(e.problems().get(1)).startsWith(address + ": the port is in use.");
                assertThat(e).hasMessageStartingWith("queue-exporter: 2 problems\n");
              });
    }
  }

  @Test
  void refusedStartReleasesItsAddresses() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String address = "--web.listen-address=127.0.0.1:" + port;
    assertThatThrownBy(() -> queue.start(address, "--no-such-flag"))
        .isInstanceOfSatisfying(
            StartProblemsException.class, e -> assertThat(e.problems()).hasSize(1));
    queue.start(address).close();
  }

  @Test
  void programKeepsItsStreamsAndLog() {
    PrintStream err = System.err;
    Handler[] handlers = Logger.getLogger("").getHandlers();
    queue.start(FREE_PORT, "--log.level=debug").close();
    assertThat(System.err).isSameAs(err);
    assertThat(Logger.getLogger("").getHandlers()).containsExactly(handlers);
  }

  @Test
  void helpIsLeftToTheProgram() {
    assertThatThrownBy(() -> queue.start("--help"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--help and --version print text and exit, which a program that embeds queue-exporter"
                + " has to do itself. Remove them.");
  }
}
