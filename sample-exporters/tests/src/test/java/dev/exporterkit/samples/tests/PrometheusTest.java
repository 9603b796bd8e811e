package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Prometheus and its {@code promtool} on both exporters. Prometheus asks for OpenMetrics;
 * a HAProxy in between makes it ask for text, since its version has no setting for that.
 */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PrometheusTest {
  private static final int SCRAPES = 4;

  @TempDir Path folder;
  private Haproxy haproxy;
  private Exporter disk;
  private Exporter exporter;

  @BeforeEach
  void start() throws Exception {
    haproxy = Haproxy.start(folder);
    disk = Exporter.start(DiskExporter.class, "--disk.directory=" + folder);
    exporter = Exporter.start(HaproxyExporter.class, "--haproxy.scrape-uri=" + haproxy.socketUri());
  }

  @AfterEach
  void stop() {
    disk.close();
    exporter.close();
    haproxy.close();
  }

  @Test
  void prometheusScrapesBothInBothFormats() throws Exception {
    int diskAsText = Ports.free();
    int haproxyAsText = Ports.free();
    try (Daemon text = textOnly(diskAsText, haproxyAsText);
        Prometheus prometheus =
            Prometheus.start(folder, disk.port(), exporter.port(), diskAsText, haproxyAsText)) {
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

  private String promtool(Exporter exporter) throws Exception {
    Path metrics = folder.resolve("metrics.txt");
    Files.writeString(metrics, exporter.get("text/plain;version=0.0.4").body());
    try (Daemon promtool =
        Daemon.start("sh", "-c", "exec promtool check metrics < \"$0\"", metrics.toString())) {
      promtool.awaitExit();
      return promtool.output().text();
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
    Ports.awaitListener(haproxyPort);
    return proxy;
  }

  /** Debian's Prometheus, scraping ports of loopback every other second. */
  private record Prometheus(Daemon daemon, int port) implements AutoCloseable {
    static Prometheus start(Path folder, int... targets) throws Exception {
      StringBuilder addresses = new StringBuilder();
      for (int target : targets) {
        addresses.append("      - 127.0.0.1:").append(target).append('\n');
      }
      Path file = folder.resolve("prometheus.yml");
      Files.writeString(
          file,
          """
          global:
            scrape_interval: 2s
            scrape_timeout: 2s
          scrape_configs:
          - job_name: samples
            static_configs:
            - targets:
          """
              + addresses);
      int port = Ports.free();
      Daemon daemon =
          Daemon.start(
              "prometheus",
              "--config.file=" + file,
              "--storage.tsdb.path=" + folder.resolve("data"),
              "--log.level=debug",
              "--web.listen-address=127.0.0.1:" + port);
      daemon.output().await(line -> line.contains("Server is ready to receive web requests"));
      return new Prometheus(daemon, port);
    }

    String query(String expression) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/query"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "query=" + URLEncoder.encode(expression, UTF_8)))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Waits until an expression has so many results. */
    void awaitResults(String expression, int results) throws Exception {
      String answer = query(expression);
      while (answer.split("\"metric\":", -1).length - 1 < results) {
        Thread.sleep(200);
        answer = query(expression);
      }
    }

    String scrapeFailures() {
      return log()
          .lines()
          .filter(line -> line.contains("Scrape failed"))
          .collect(Collectors.joining("\n"));
    }

    String log() {
      return daemon.output().text();
    }

    @Override
    public void close() {
      daemon.close();
    }
  }
}
