package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Prometheus, which has targets probed by rules as they stand in the documentation. */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BlackboxPrometheusTest {
  @TempDir Path folder;

  @Test
  void instanceIsTheTargetAndDiesWithIt() throws Exception {
    Haproxy haproxy = Haproxy.start(folder);
    String alive = "http://127.0.0.1:" + haproxy.door();
    String dead = "127.0.0.1:" + Ports.free();
    int port = Ports.free();
    try (haproxy;
        Exporter exporter = Exporter.start(BlackboxExporter.class);
        Daemon prometheus = prometheus(port, exporter.port(), alive, dead)) {
      assertThat(await(port, success(alive, 1))).contains("\"instance\":\"" + alive + "\"");
      await(port, success(dead, 0));
      haproxy.kill();
      await(port, success(alive, 0));
      assertThat(query(port, "min_over_time(up[1h]) == 0")).contains("\"result\":[]");
      assertThat(query(port, "min_over_time(blackbox_up[1h]) == 0")).contains("\"result\":[]");
      assertThat(prometheus.output().text()).doesNotContain("level=warn", "level=error");
    }
  }

  private static String success(String instance, int value) {
    return "probe_success{instance=\"" + instance + "\"} == " + value;
  }

  private Daemon prometheus(int port, int exporter, String... targets) throws Exception {
    Path file = folder.resolve("prometheus.yml");
    Files.writeString(
        file,
        """
        global: {scrape_interval: 1s, scrape_timeout: 1s}
        scrape_configs:
        - job_name: blackbox
          metrics_path: /probe
          params:
            module: [http_2xx]
          static_configs:
          - targets: [%s]
          relabel_configs:
          - source_labels: [__address__]
            target_label: __param_target
          - source_labels: [__param_target]
            target_label: instance
          - target_label: __address__
            replacement: localhost:%d
        """
            .formatted(String.join(", ", targets), exporter));
    Daemon prometheus =
        Daemon.start(
            "prometheus",
            "--config.file=" + file,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--log.level=debug",
            "--web.listen-address=127.0.0.1:" + port);
    prometheus.output().await(line -> line.contains("Server is ready to receive web requests"));
    return prometheus;
  }

  /** Waits until an expression has a result. */
  private static String await(int port, String expression) throws Exception {
    String answer = query(port, expression);
    while (answer.contains("\"result\":[]")) {
      Thread.sleep(200);
      answer = query(port, expression);
    }
    return answer;
  }

  private static String query(int port, String expression)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(expression, UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + query))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
