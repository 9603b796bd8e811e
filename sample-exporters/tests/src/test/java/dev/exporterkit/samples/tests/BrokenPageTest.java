package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.tests.FakeTarget.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code /metrics} and the log show when the page is not what it should be. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenPageTest {
  private static final String SECRET = "hunter2";
  private static final AtomicReference<Behaviour> BEHAVIOUR =
      new AtomicReference<>(Behaviour.answer(Stats.http()));
  private static FakeTarget target;
  private static Exporter exporter;

  /** A way to be broken, and what the log says of it. */
  enum Broken {
    GARBAGE(
        Stats.http("200 OK", "\u0000\u0001 ~~~"), "/;csv: the response begins with \\\"~~~\\\""),
    EMPTY(Stats.http("200 OK", ""), "the response is empty"),
    NO_HTTP("\u0016\u0003 hello\r\n", "Unexpected status line"),
    NOTHING_AT_ALL("", "unexpected end of stream"),
    HALF_A_LINE(
        Stats.http("200 OK", "# pxname,svname,type,stot,\nshop,FRON"),
        "the statistics end in the middle of the line \\\"shop,FRON\\\""),
    CUT_OFF(
        "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n" + Stats.PAGE,
        "unexpected end of stream"),
    SERVER_ERROR(Stats.http("500 Oops", Stats.PAGE), "the response has status 500 instead of 200"),
    WRONG_PASSWORD(
        Stats.http("401 Who?", ""), "the response has status 401; is the user:password@"),
    REDIRECT(
        "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n",
        "the response is a redirect, status 302, to \\\"/elsewhere\\\"");

    private final String answer;
    private final String message;

    Broken(String answer, String message) {
      this.answer = answer;
      this.message = message;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    ServerSocketChannel server = ServerSocketChannel.open();
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    target = FakeTarget.listen(server, loopback, (in, out) -> BEHAVIOUR.get().run(in, out));
    exporter =
        Exporter.start(
            HaproxyExporter.class,
            "--haproxy.scrape-uri=http://anna:%s@127.0.0.1:%d/;csv"
                .formatted(SECRET, server.socket().getLocalPort()),
            "--haproxy.timeout=3s",
            // More failures than a log has lines for, unless it shows each one.
            "--log.level=debug");
    exporter.awaitProcessMetrics();
  }

  @AfterAll
  static void stop() throws IOException {
    exporter.close();
    target.close();
  }

  @BeforeEach
  void recover() throws Exception {
    BEHAVIOUR.set(Behaviour.answer(Stats.http()));
    assertThat(exporter.scrape().value("haproxy_up")).isEqualTo(1);
    exporter.log().forget();
  }

  @ParameterizedTest
  @EnumSource
  void brokenAnswerCostsNothingElse(Broken broken) throws Exception {
    BEHAVIOUR.set(Behaviour.answer(broken.answer));
    assertIsDown(exporter.scrape());
    exporter.log().await(line -> line.contains(broken.message));
  }

  @Test
  void silenceEndsWithTheTimeOut() throws Exception {
    BEHAVIOUR.set(Behaviour.silence());
    assertIsDown(exporter.scrape());
    exporter.log().await(line -> line.contains("within 3s"));
  }

  @Test
  void endlessDripEndsWithTheTimeOut() throws Exception {
    BEHAVIOUR.set(Behaviour.drip(Stats.http()));
    assertIsDown(exporter.scrape());
    exporter.log().await(line -> line.contains("within 3s"));
  }

  @Test
  void hugePageIsRefused() throws Exception {
    BEHAVIOUR.set(Behaviour.flood(Stats.http(), 200 << 20));
    assertIsDown(exporter.scrape());
    exporter.log().await(line -> line.contains("is larger than the limit of 64 MB"));
  }

  @Test
  void goodAnswerIsShownAgain() throws Exception {
    BEHAVIOUR.set(Behaviour.answer(Stats.http("500 Oops", "")));
    assertIsDown(exporter.scrape());
    BEHAVIOUR.set(Behaviour.answer(Stats.http()));
    Samples samples = exporter.scrape();
    assertThat(samples.value("haproxy_up")).isEqualTo(1);
    assertThat(samples.value("haproxy_server_up{backend=\"pool\",server=\"web2\"}")).isZero();
  }

  @Test
  void brokenCellCostsItsOwnSample() throws Exception {
    BEHAVIOUR.set(Behaviour.answer(Stats.http().replace(",45,", ",many,")));
    Map<String, Double> values = exporter.scrape().values();
    assertThat(values)
        .containsEntry("haproxy_server_sessions_total{backend=\"pool\",server=\"web2\"}", 44.0)
        .doesNotContainKey("haproxy_server_sessions_total{backend=\"pool\",server=\"web1\"}")
        .containsEntry("haproxy_server_current_sessions{backend=\"pool\",server=\"web1\"}", 1.0)
        .containsEntry("haproxy_scrape_collector_success{collector=\"server\"}", 1.0);
    exporter.log().await(line -> line.contains("column stot holds"));
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
    BEHAVIOUR.set(Behaviour.answer(Stats.http()));
    Samples before = exporter.scrape();
    BEHAVIOUR.set(Behaviour.answer(Stats.http().replace(line, broken)));
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
    AtomicInteger asked = new AtomicInteger();
    BEHAVIOUR.set(
        (in, out) -> {
          asked.incrementAndGet();
          Behaviour.answer(Stats.http()).run(in, out);
        });
    exporter.scrape();
    assertThat(asked).hasValue(1);
  }

  private static void assertIsDown(Samples samples) {
    assertThat(samples.value("haproxy_up")).isZero();
    for (String collector : new String[] {"frontend", "backend", "server"}) {
      String success = "haproxy_scrape_collector_success{collector=\"%s\"}".formatted(collector);
      assertThat(samples.value(success)).isZero();
    }
    assertThat(samples.types()).containsKeys("jvm_threads_current", "haproxy_exporter_build_info");
    assertThat(samples.types().keySet()).noneMatch(name -> name.startsWith("haproxy_server_"));
    assertThat(exporter.log().text()).doesNotContain(SECRET);
  }
}
