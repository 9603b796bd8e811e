package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.process.Ports;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Prometheus, which has targets probed by the rules of the documentation. */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BlackboxPrometheusTest {
  @TempDir Path folder;

  @Test
  void instanceIsTheTargetAndDiesWithIt() throws Exception {
    Haproxy haproxy = Haproxy.start(folder);
    String alive = "http://127.0.0.1:" + haproxy.door();
    String dead = "127.0.0.1:" + Ports.free();
    try (haproxy;
        ExporterExtension exporter = ExporterExtension.of(BlackboxExporter.class).start();
        Prometheus prometheus = prometheus(exporter, alive, dead)) {
      prometheus.awaitResults(success(alive, 1), 1);
      prometheus.awaitResults(success(dead, 0), 1);
      haproxy.kill();
      prometheus.awaitResults(success(alive, 0), 1);
      assertThat(prometheus.query("min_over_time(up[1h]) == 0")).contains("\"result\":[]");
      assertThat(prometheus.query("min_over_time(blackbox_up[1h]) == 0")).contains("\"result\":[]");
      assertThat(prometheus.log()).doesNotContain("level=warn", "level=error");
    }
  }

  private static String success(String instance, int value) {
    return "probe_success{instance=\"" + instance + "\"} == " + value;
  }

  private Prometheus prometheus(ExporterExtension exporter, String... targets) throws Exception {
    exporter.probe(targets[0], "http_2xx"); // loads classes, which is not judged
    return Prometheus.start(
        folder.resolve("prometheus"),
        """
        global: {scrape_interval: 2s, scrape_timeout: 2s}
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
            .formatted(String.join(", ", targets), exporter.url().getPort()));
  }
}
