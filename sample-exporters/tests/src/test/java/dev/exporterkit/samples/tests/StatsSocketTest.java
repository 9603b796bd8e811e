package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.Response;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code /metrics} and the log show of a stats socket that comes, misbehaves and goes. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StatsSocketTest {
  private static final String INFO =
      "Name: HAProxy\nVersion: 2.6.12\nRelease_date: 2024/04/17\nCurrConns: 3\nMaxconn: 200\nCumConns: 40\nCumReq: 22\n"
          + "Uptime_sec: 60\nIdle_pct: 97\n\n";

  @TempDir Path folder;
  private Path path;
  private FakeTcpServer haproxy;
  private ExporterExtension exporter;

  @BeforeEach
  void start() {
    path = folder.resolve("stats.sock");
    haproxy = listen();
    exporter =
        ExporterExtension.of(HaproxyExporter.class)
            .flags("--haproxy.scrape-uri=unix:" + path, "--haproxy.timeout=3s")
            .start();
  }

  @AfterEach
  void stop() {
    exporter.close();
    haproxy.close();
  }

  @Test
  void vanishedSocketIsDownUntilItIsBack() {
    haproxy.close();
    assertIsDown("No such file or directory");
    haproxy = listen();
    assertThat(exporter.scrape()).isUp();
    haproxy.refuses();
    assertIsDown("Connection refused");
    haproxy.close();
    assertThat(exporter.scrape()).isDown();
    haproxy = listen();
    assertThat(exporter.scrape()).isUp();
  }

  @Test
  void processIsShownFromTheSocket() {
    assertThat(exporter.scrape())
        .isUp()
        .hasText(
            """
            haproxy_version_info{release_date="2024/04/17",version="2.6.12"} 1
            haproxy_process_current_connections 3
            haproxy_process_max_connections 200
            haproxy_process_connections_total 40
            haproxy_process_requests_total 22
            haproxy_process_uptime_seconds 60
            haproxy_process_idle_time_percent 97
            haproxy_server_up{backend="pool",server="web1"} 1
            """);
  }

  @Test
  void silenceEndsWithTheTimeout() {
    haproxy.hangs();
    assertIsDown("no complete response within 3s");
  }

  @Test
  void trickleEndsWithTheTimeout() {
    haproxy.alwaysResponds(Response.text(Stats.PAGE).trickles());
    assertIsDown("no complete response within 3s");
  }

  @Test
  void endlessResponseIsRejected() {
    haproxy.alwaysResponds(Response.text(Stats.PAGE).endless());
    assertIsDown("the response is larger than 64 MB");
  }

  @Test
  void refusalIsShownInTheLog() {
    Response refusal = Response.text("Permission denied\n").thenCloses();
    haproxy.alwaysResponds(refusal);
    assertIsDown("stats.sock: the response begins with \\\"Permission denied\\\"");
  }

  private FakeTcpServer listen() {
    return FakeServer.unix(path)
        .responds(command -> command.equals("show info") ? INFO : Stats.PAGE)
        .closesAfterEachResponse();
  }

  private void assertIsDown(String message) {
    assertThat(exporter.scrape()).hasStatus(200).isDown().family("haproxy_exporter_build_info");
    exporter.awaitLog(message);
  }
}
