package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import dev.exporterkit.testkit.process.Ports;
import dev.exporterkit.testkit.reference.Comparison;
import java.net.URI;
import java.nio.file.Path;
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
    assertThat(assertSame(haproxy.pageUri())).contains("haproxy_server_up{");
  }

  /** With the version and the process, which only the socket shows. */
  @Test
  void socketHasTheReferencesSeries() throws Exception {
    assertThat(assertSame(haproxy.socketUri())).contains("haproxy_version_info{");
  }

  @Test
  void excludedServersAreThoseOfTheReference() throws Exception {
    String excluded = "--haproxy.server-exclude-states=MAINT,no check";
    assertThat(assertSame(haproxy.pageUri(), excluded).lines())
        .filteredOn(line -> line.startsWith("haproxy_server_up{"))
        .containsExactlyInAnyOrder(
            "haproxy_server_up{backend=\"app\",server=\"dead\"} 0",
            "haproxy_server_up{backend=\"app\",server=\"live\"} 1");
  }

  @Test
  void deathOfHaproxyIsInTheNextScrape() throws Exception {
    try (ExporterProcess page = exporter(haproxy.pageUri());
        ExporterProcess socket = exporter(haproxy.socketUri())) {
      assertThat(scrape(page)).contains("\nhaproxy_up 1\n");
      assertThat(scrape(socket)).contains("\nhaproxy_up 1\n");
      haproxy.kill();
      assertThat(scrape(page)).contains("\nhaproxy_up 0\n");
      assertThat(scrape(socket)).contains("\nhaproxy_up 0\n");
    }
  }

  /** Compares the reference with two scrapes of ours around it, and returns the first of them. */
  private static String assertSame(String uri, String... flags) throws Exception {
    int port = Ports.free();
    try (ExporterProcess ours = exporter(uri, flags);
        Daemon reference =
            Daemon.start(
                "prometheus-haproxy-exporter",
                with(flags, "--web.listen-address=127.0.0.1:" + port, scrapes(uri)))) {
      reference.awaitLine("Listening on");
      String before = scrape(ours);
      Comparison.of(URI.create("http://127.0.0.1:" + port + "/metrics"), before)
          .until(scrape(ours))
          .ignoringHelp()
          .ignoring("go_*", "jvm_*", "process_*", "promhttp_*", "haproxy_exporter_*")
          .ignoring("haproxy_scrape_*", "haproxy_process_*")
          // A rate falls as seconds pass, and checks connect to the statistics whenever they like.
          .ignoringValues("haproxy_*_current_session_rate", "haproxy_*_check_duration_seconds")
          .ignoringValues("haproxy_frontend_current_*{frontend=\"stats\"}")
          .assertSame();
      return before;
    }
  }

  private static String scrape(ExporterProcess exporter) {
    return exporter.get("/metrics");
  }

  private static ExporterProcess exporter(String uri, String... flags) {
    return ExporterProcess.of(HaproxyExporter.class).flags(with(flags, scrapes(uri))).start();
  }

  private static String scrapes(String uri) {
    return "--haproxy.scrape-uri=" + uri;
  }

  private static String[] with(String[] flags, String... others) {
    return Stream.of(flags, others).flatMap(Stream::of).toArray(String[]::new);
  }
}
