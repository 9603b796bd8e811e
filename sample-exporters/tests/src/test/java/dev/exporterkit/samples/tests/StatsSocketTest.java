package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.tests.FakeTarget.Behaviour;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final List<FakeTarget> targets = new ArrayList<>();
  private Path path;
  private Exporter exporter;

  @BeforeEach
  void start() throws Exception {
    path = folder.resolve("stats.sock");
    exporter =
        Exporter.start(
            HaproxyExporter.class, "--haproxy.scrape-uri=unix:" + path, "--haproxy.timeout=3s");
  }

  @AfterEach
  void stop() throws Exception {
    exporter.close();
    for (FakeTarget target : targets) {
      target.close();
    }
  }

  @Test
  void vanishedSocketIsDownUntilItIsBack() throws Exception {
    assertIsDown("No such file or directory");
    FakeTarget target = listen(StatsSocketTest::likeHaproxy);
    assertThat(exporter.scrape().value("haproxy_up")).isEqualTo(1);
    target.close();
    assertIsDown("Connection refused");
    Files.delete(path);
    assertThat(exporter.scrape().value("haproxy_up")).isZero();
    listen(StatsSocketTest::likeHaproxy);
    assertThat(exporter.scrape().value("haproxy_up")).isEqualTo(1);
  }

  @Test
  void processIsShownFromTheSocket() throws Exception {
    listen(StatsSocketTest::likeHaproxy);
    Samples samples = exporter.scrape();
    assertThat(
            samples.value("haproxy_version_info{release_date=\"2024/04/17\",version=\"2.6.12\"}"))
        .isEqualTo(1);
    assertThat(samples.only(name -> name.startsWith("haproxy_process_")).values())
        .isEqualTo(
            Map.of(
                "haproxy_process_current_connections", 3.0,
                "haproxy_process_max_connections", 200.0,
                "haproxy_process_connections_total", 40.0,
                "haproxy_process_requests_total", 22.0,
                "haproxy_process_uptime_seconds", 60.0,
                "haproxy_process_idle_time_percent", 97.0));
    assertThat(samples.value("haproxy_server_up{backend=\"pool\",server=\"web1\"}")).isEqualTo(1);
  }

  @Test
  void silenceEndsWithTheTimeOut() throws Exception {
    listen(Behaviour.silence());
    assertIsDown("no complete response within 3s");
  }

  @Test
  void dripEndsWithTheTimeOut() throws Exception {
    listen(Behaviour.drip(Stats.PAGE));
    assertIsDown("no complete response within 3s");
  }

  @Test
  void hugeAnswerIsRefused() throws Exception {
    listen(Behaviour.flood(Stats.PAGE, 200 << 20));
    assertIsDown("the response is larger than 64 MB");
  }

  @Test
  void refusalIsShownInTheLog() throws Exception {
    listen(Behaviour.answer("Permission denied\n"));
    assertIsDown("stats.sock: the response begins with \\\"Permission denied\\\"");
  }

  private static void likeHaproxy(InputStream in, OutputStream out) throws IOException {
    byte[] command = new byte[100];
    int length = in.read(command);
    boolean info = new String(command, 0, length, US_ASCII).equals("show info\n");
    out.write((info ? INFO : Stats.PAGE).getBytes(US_ASCII));
  }

  private FakeTarget listen(Behaviour behaviour) throws IOException {
    FakeTarget target =
        FakeTarget.listen(
            ServerSocketChannel.open(StandardProtocolFamily.UNIX),
            UnixDomainSocketAddress.of(path),
            behaviour);
    targets.add(target);
    return target;
  }

  private void assertIsDown(String message) throws Exception {
    Samples samples = exporter.scrape();
    assertThat(samples.value("haproxy_up")).isZero();
    assertThat(samples.types()).containsKey("haproxy_exporter_build_info");
    exporter.log().await(line -> line.contains(message));
  }
}
