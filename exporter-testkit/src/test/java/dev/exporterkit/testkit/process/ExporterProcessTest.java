package dev.exporterkit.testkit.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ExporterProcessTest {
  /** Starts as an exporter does, and shows how it was started. */
  static final class Started {
    public static void main(String[] flags) throws Exception {
      if (List.of(flags).contains("--help")) {
        System.out.println("this is the help");
        System.exit(5);
      }
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] page =
          (String.join(" ", flags) + " " + System.getenv("SHOP") + " " + System.getProperty("shop"))
              .getBytes(UTF_8);
      server.createContext(
          "/metrics",
          exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
      System.err.println("msg=Listening address=127.0.0.1:" + server.getAddress().getPort());
    }
  }

  @Test
  void startedExporterIsReached() {
    try (ExporterProcess exporter =
        ExporterProcess.of(Started.class)
            .flags("--shop.id=3")
            .environment(Map.of("SHOP", "books"))
            .jvmOptions("-Dshop=toys")
            .start()) {
      assertThat(exporter.get("/metrics"))
          .isEqualTo("--web.listen-address=127.0.0.1:0 --shop.id=3 books toys");
      assertThatThrownBy(() -> exporter.get("/none")).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void launchedExporterMayEndByItself() {
    try (Daemon exporter = ExporterProcess.of(Started.class).flags("--help").launch()) {
      assertThat(exporter.awaitExit()).isEqualTo(5);
      assertThat(exporter.output()).isEqualTo("this is the help");
    }
  }

  @Test
  void exporterThatDoesNotListenShowsWhy() {
    assertThatThrownBy(() -> ExporterProcess.of(Started.class).flags("--help").start())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("until the end; the output is:\nthis is the help");
  }
}
