package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import dev.exporterkit.testkit.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Prometheus and its {@code promtool} on both exporters. Prometheus requests OpenMetrics;
 * a HAProxy in between makes it request text, because its version has no setting for that.
 */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PrometheusTest {
  private static final int SCRAPES = 4;

  @TempDir Path folder;
  private Haproxy haproxy;
  private ExporterProcess disk;
  private ExporterProcess exporter;

  @BeforeEach
  void start() throws Exception {
    haproxy = Haproxy.start(folder);
    disk = ExporterProcess.of(DiskExporter.class).flags("--disk.directory=" + folder).start();
    exporter =
        ExporterProcess.of(HaproxyExporter.class)
            .flags("--haproxy.scrape-uri=" + haproxy.socketUri())
            .start();
  }

  @AfterEach
  void stop() {
    disk.close();
    exporter.close();
    haproxy.close();
  }

  @Test
  void prometheusScrapesBothInBothFormats() throws Exception {
    disk.get("/metrics"); // the first ones load classes, which is not what is judged
    exporter.get("/metrics");
    int diskAsText = Ports.free();
    int haproxyAsText = Ports.free();
    try (Daemon text = textOnly(diskAsText, haproxyAsText);
        Prometheus prometheus =
            Prometheus.start(
                folder, "3s", disk.port(), exporter.port(), diskAsText, haproxyAsText)) {
      String scrapes = "count_over_time(up[1h]) >= " + SCRAPES;
      prometheus.awaitResults(scrapes, 4);
      assertThat(prometheus.query("min_over_time(up[1h])"))
          .as(prometheus.scrapeFailures())
          .doesNotContain("\"0\"")
          .contains("\"1\"");
      assertThat(prometheus.query("disk_up")).contains("\"1\"").doesNotContain("\"0\"");
      assertThat(prometheus.query("haproxy_up")).contains("\"1\"").doesNotContain("\"0\"");
      assertThat(prometheus.log()).doesNotContain("level=warn").doesNotContain("level=error");
      assertThat(text.isAlive()).isTrue();
    }
  }

  @Test
  void promtoolFindsNothingInDisk() throws Exception {
    assertThat(promtool(disk)).isEmpty();
  }

  @Test
  void promtoolFindsNothingInHaproxy() throws Exception {
    assertThat(promtool(exporter)).isEmpty();
  }

  private String promtool(ExporterProcess exporter) throws Exception {
    Path metrics = folder.resolve("metrics.txt");
    Files.writeString(metrics, exporter.get("/metrics"));
    try (Daemon promtool =
        Daemon.start("sh", "-c", "exec promtool check metrics < \"$0\"", metrics.toString())) {
      promtool.awaitExit();
      return promtool.output();
    }
  }

  /** Starts a HAProxy that passes requests on and asks for text in their stead. */
  private Daemon textOnly(int diskPort, int haproxyPort) throws Exception {
    Path file = folder.resolve("text-only.cfg");
    Files.writeString(
        file,
        """
        defaults
          mode http
          timeout connect 1s
          timeout client 30s
          timeout server 30s
        listen disk
          bind 127.0.0.1:%d
          http-request set-header Accept text/plain;version=0.0.4
          server disk 127.0.0.1:%d
        listen haproxy
          bind 127.0.0.1:%d
          http-request set-header Accept text/plain;version=0.0.4
          server haproxy 127.0.0.1:%d
        """
            .formatted(diskPort, disk.port(), haproxyPort, exporter.port()));
    Daemon proxy = Daemon.start("haproxy", "-db", "-f", file.toString());
    proxy.awaitListening(haproxyPort);
    return proxy;
  }
}
