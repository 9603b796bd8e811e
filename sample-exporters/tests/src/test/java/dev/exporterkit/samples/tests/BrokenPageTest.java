package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import dev.exporterkit.testkit.reference.Comparison;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Response;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
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

  @RegisterExtension
  static final ExporterExtension exporter =
      ExporterExtension.of(HaproxyExporter.class)
          .flags(
              "--haproxy.scrape-uri=http://anna:%s@%s/;csv".formatted(SECRET, haproxy.address()),
              "--haproxy.timeout=3s",
              // More failures than a log has lines for, unless it shows each one.
              "--log.level=debug");

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

  @BeforeEach
  void recover() {
    assertThat(exporter.scrape()).isUp();
    exporter.forgetLog();
  }

  @AfterEach
  void passwordIsNotInTheLog() {
    assertThat(String.join("\n", exporter.log())).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void brokenResponseCostsNothingElse(Broken broken) {
    haproxy.alwaysResponds(broken.response);
    assertIsDown(exporter.scrape());
    exporter.awaitLog(broken.message);
  }

  @Test
  void goodResponseIsShownAgain() {
    haproxy.alwaysResponds(Response.status(500));
    assertIsDown(exporter.scrape());
    haproxy.recovers();
    assertThat(exporter.scrape())
        .isUp()
        .hasText("haproxy_server_up{backend=\"pool\",server=\"web2\"} 0");
  }

  @Test
  void brokenCellCostsItsOwnSample() {
    haproxy.responds("/;csv", Stats.PAGE.replace(",45,", ",many,"));
    assertThat(exporter.scrape())
        .hasText(
            """
            haproxy_server_sessions_total{backend="pool",server="web2"} 44
            haproxy_server_current_sessions{backend="pool",server="web1"} 1
            """)
        .hasCollectorSucceeded("server")
        .sample("haproxy_server_sessions_total", "backend", "pool", "server", "web1")
        .isAbsent();
    exporter.awaitLog("column stot holds");
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
  void brokenLineCostsItsOwnServer(String line, String broken) {
    Scrape before = exporter.scrape();
    haproxy.responds("/;csv", Stats.PAGE.replace(line, broken));
    Scrape after = exporter.scrape();
    Comparison.of(before.exposition(), after.exposition())
        .ignoring("haproxy_server_*{server=\"web1\"}", "haproxy_scrape_*", "haproxy_exporter_*")
        .assertSame();
    assertThat(before).hasText("haproxy_server_up{backend=\"pool\",server=\"web1\"} 1");
    assertThat(after)
        .isUp()
        .sample("haproxy_server_up", "backend", "pool", "server", "web1")
        .isAbsent();
    assertThat(dropped(after)).isEqualTo(dropped(before) + 1);
  }

  private static double dropped(Scrape scrape) {
    return scrape
        .exposition()
        .samples()
        .filter(sample -> sample.name().equals("haproxy_exporter_dropped_samples_total"))
        .mapToDouble(Sample::value)
        .sum();
  }

  @Test
  void threeCollectorsShareOneFetch() {
    haproxy.forget();
    exporter.scrape();
    assertThat(haproxy.requests()).hasSize(1);
  }

  private static void assertIsDown(Scrape scrape) {
    assertThat(scrape)
        .hasStatus(200)
        .isDown()
        .hasCollectorFailed("frontend")
        .hasCollectorFailed("backend")
        .hasCollectorFailed("server")
        .hasNoFamily("haproxy_server_up")
        .family("haproxy_exporter_build_info");
    assertThat(scrape.text()).doesNotContain("\nhaproxy_server_");
  }
}
