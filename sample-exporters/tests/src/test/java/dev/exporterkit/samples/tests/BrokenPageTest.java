package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Response;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code /metrics} and the log show when the page is not what it should be. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenPageTest {
  private static final String SECRET = "hunter2";

  @RegisterExtension
  static final FakeHttpServer haproxy = FakeServer.http().responds("/;csv", Stats.PAGE);

  private static Exporter exporter;

  /** A way to be broken, and what the log says of it. */
  enum Broken {
    GARBAGE(Response.text("\u0000\u0001 ~~~"), "/;csv: the response begins with \\\"~~~\\\""),
    EMPTY(Response.text(""), "the response is empty"),
    NO_HTTP(Response.raw("\u0016\u0003 hello\r\n"), "Unexpected status line"),
    NOTHING_AT_ALL(Response.close(), "unexpected end of stream"),
    HALF_A_LINE(
        Response.text("# pxname,svname,type,stot,\nshop,FRON"),
        "the statistics end in the middle of the line \\\"shop,FRON\\\""),
    CUT_OFF(Response.text(Stats.PAGE).cutAfter(100), "unexpected end of stream"),
    SERVER_ERROR(
        Response.text(Stats.PAGE).withStatus(500), "the response has status 500 instead of 200"),
    WRONG_PASSWORD(Response.status(401), "the response has status 401; is the user:password@"),
    REDIRECT(
        Response.redirectTo("/elsewhere"),
        "the response is a redirect, status 302, to \\\"/elsewhere\\\""),
    HANGING(Response.hang(), "within 3s"),
    TRICKLING(Response.text(Stats.PAGE).trickles(), "within 3s"),
    ENDLESS(Response.text(Stats.PAGE).endless(), "is larger than the limit of 64 MB");

    private final Response response;
    private final String message;

    Broken(Response response, String message) {
      this.response = response;
      this.message = message;
    }
  }

  @BeforeAll
  static void start() {
    exporter =
        Exporter.start(
            HaproxyExporter.class,
            "--haproxy.scrape-uri=http://anna:%s@%s/;csv".formatted(SECRET, haproxy.address()),
            "--haproxy.timeout=3s",
            // More failures than a log has lines for, unless it shows each one.
            "--log.level=debug");
    exporter.awaitProcessMetrics();
  }

  @AfterAll
  static void stop() {
    exporter.close();
  }

  @BeforeEach
  void recover() throws Exception {
    assertThat(exporter.scrape().value("haproxy_up")).isEqualTo(1);
    exporter.daemon().forget();
  }

  @AfterEach
  void passwordIsNotInTheLog() {
    assertThat(exporter.daemon().output()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void brokenResponseCostsNothingElse(Broken broken) throws Exception {
    haproxy.alwaysResponds(broken.response);
    assertIsDown(exporter.scrape());
    exporter.daemon().awaitLine(broken.message);
  }

  @Test
  void goodResponseIsShownAgain() throws Exception {
    haproxy.alwaysResponds(Response.status(500));
    assertIsDown(exporter.scrape());
    haproxy.recovers();
    Samples samples = exporter.scrape();
    assertThat(samples.value("haproxy_up")).isEqualTo(1);
    assertThat(samples.value("haproxy_server_up{backend=\"pool\",server=\"web2\"}")).isZero();
  }

  @Test
  void brokenCellCostsItsOwnSample() throws Exception {
    haproxy.responds("/;csv", Stats.PAGE.replace(",45,", ",many,"));
    Map<String, Double> values = exporter.scrape().values();
    assertThat(values)
        .containsEntry("haproxy_server_sessions_total{backend=\"pool\",server=\"web2\"}", 44.0)
        .doesNotContainKey("haproxy_server_sessions_total{backend=\"pool\",server=\"web1\"}")
        .containsEntry("haproxy_server_current_sessions{backend=\"pool\",server=\"web1\"}", 1.0)
        .containsEntry("haproxy_scrape_collector_success{collector=\"server\"}", 1.0);
    exporter.daemon().awaitLine("column stot holds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "web1,0,1,45,UP,2 | web1,0,1,45,UP2",
        "web1,0,1,45,UP,2 | web1,0,1,45,UP,",
        "web1,0,1,45,UP,2 | web1,0,1,45,UP,0",
        "web1,0,1,45,UP,2 | web1,0,1,45,UP,9",
      })
  void brokenLineCostsItsOwnServer(String line, String broken) throws Exception {
    Samples before = exporter.scrape();
    haproxy.responds("/;csv", Stats.PAGE.replace(line, broken));
    Samples after = exporter.scrape();
    assertThat(after.only(BrokenPageTest::isOfAProxy))
        .isEqualTo(before.only(name -> isOfAProxy(name) && !name.contains("web1")));
    assertThat(dropped(after)).isEqualTo(dropped(before) + 1);
    assertThat(after.value("haproxy_up")).isEqualTo(1);
  }

  private static boolean isOfAProxy(String name) {
    return name.matches("haproxy_(frontend|backend|server)_.*");
  }

  private static double dropped(Samples samples) {
    return samples
        .only(name -> name.startsWith("haproxy_exporter_dropped_samples_total{"))
        .values()
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  @Test
  void threeCollectorsShareOneFetch() throws Exception {
    haproxy.forget();
    exporter.scrape();
    assertThat(haproxy.requests()).hasSize(1);
  }

  private static void assertIsDown(Samples samples) {
    assertThat(samples.value("haproxy_up")).isZero();
    for (String collector : new String[] {"frontend", "backend", "server"}) {
      String success = "haproxy_scrape_collector_success{collector=\"%s\"}".formatted(collector);
      assertThat(samples.value(success)).isZero();
    }
    assertThat(samples.types()).containsKeys("jvm_threads_current", "haproxy_exporter_build_info");
    assertThat(samples.types().keySet()).noneMatch(name -> name.startsWith("haproxy_server_"));
  }
}
