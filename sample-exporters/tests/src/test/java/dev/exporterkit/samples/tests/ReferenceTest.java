package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The HAProxy exporter beside Debian's {@code prometheus-haproxy-exporter}, on one HAProxy. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReferenceTest {
  @TempDir Path folder;
  private Haproxy haproxy;

  @BeforeEach
  void start() throws Exception {
    haproxy = Haproxy.start(folder);
  }

  @AfterEach
  void stop() {
    haproxy.close();
  }

  @Test
  void pageHasTheReferencesSeries() throws Exception {
    assertSameSeries(haproxy.pageUri());
  }

  @Test
  void socketHasTheReferencesSeries() throws Exception {
    assertSameSeries(haproxy.socketUri());
  }

  @Test
  void excludedServersAreThoseOfTheReference() throws Exception {
    String excluded = "--haproxy.server-exclude-states=MAINT,no check";
    assertSameSeries(haproxy.pageUri(), excluded);
    try (Exporter ours = exporter(haproxy.pageUri(), excluded)) {
      assertThat(ours.scrape().only(name -> name.startsWith("haproxy_server_up{")).values())
          .containsOnlyKeys(
              "haproxy_server_up{backend=\"app\",server=\"dead\"}",
              "haproxy_server_up{backend=\"app\",server=\"live\"}");
    }
  }

  @Test
  void versionIsThatOfTheReference() throws Exception {
    try (Exporter ours = exporter(haproxy.socketUri());
        Reference reference = Reference.start(haproxy.socketUri())) {
      assertThat(ours.scrape().only(name -> name.startsWith("haproxy_version_info")))
          .isEqualTo(reference.scrape().only(name -> name.startsWith("haproxy_version_info")));
    }
  }

  @Test
  void deathOfHaproxyIsInTheNextScrape() throws Exception {
    try (Exporter page = exporter(haproxy.pageUri());
        Exporter socket = exporter(haproxy.socketUri())) {
      assertThat(page.scrape().value("haproxy_up")).isEqualTo(1);
      assertThat(socket.scrape().value("haproxy_up")).isEqualTo(1);
      haproxy.kill();
      assertThat(page.scrape().value("haproxy_up")).isZero();
      assertThat(socket.scrape().value("haproxy_up")).isZero();
    }
  }

  /** Compares what stands still between two scrapes of ours, with the reference's in between. */
  private static void assertSameSeries(String uri, String... flags) throws Exception {
    try (Exporter ours = exporter(uri, flags);
        Reference theirs = Reference.start(uri, flags)) {
      Samples before = proxies(ours.scrape());
      Samples reference = proxies(theirs.scrape());
      Samples after = proxies(ours.scrape());

      assertThat(before.types()).isEqualTo(reference.types()).hasSizeGreaterThan(60);
      assertThat(before.values().keySet()).isEqualTo(reference.values().keySet());
      Map<String, Double> still = new TreeMap<>(before.values());
      still.entrySet().retainAll(after.values().entrySet());
      // These may come back to where they were: a rate falls as the seconds pass and rises with
      // each scrape, and checks take one time or another.
      still.keySet().removeIf(series -> series.contains("_current_session_rate{"));
      still.keySet().removeIf(series -> series.contains("_check_duration_seconds{"));
      assertThat(reference.values()).containsAllEntriesOf(still);
      assertThat(before.values().keySet())
          .filteredOn(series -> !still.containsKey(series))
          .allMatch(ReferenceTest::mayMove);
    }
  }

  /** Tells what a scrape itself or a passing second changes. */
  private static boolean mayMove(String series) {
    return series.contains("\"stats\"")
        || series.contains("_session_rate{")
        || series.contains("_downtime_seconds_total{")
        || series.contains("_check_");
  }

  private static Samples proxies(Samples samples) {
    return samples.only(name -> name.matches("haproxy_(frontend|backend|server)_.*"));
  }

  private static Exporter exporter(String uri, String... flags) throws Exception {
    return Exporter.start(HaproxyExporter.class, with("--haproxy.scrape-uri=" + uri, flags));
  }

  private static String[] with(String first, String... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
  }

  /** Debian's exporter. */
  private record Reference(Daemon daemon, int port) implements AutoCloseable {
    static Reference start(String uri, String... flags) throws Exception {
      int port = Ports.free();
      String[] address =
          with("--web.listen-address=127.0.0.1:" + port, "--haproxy.scrape-uri=" + uri);
      Daemon daemon =
          Daemon.start(
              "prometheus-haproxy-exporter",
              Stream.of(address, flags).flatMap(Stream::of).toArray(String[]::new));
      daemon.awaitLine("Listening on");
      return new Reference(daemon, port);
    }

    Samples scrape() throws Exception {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
      return Samples.parse(
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
      daemon.close();
    }
  }
}
