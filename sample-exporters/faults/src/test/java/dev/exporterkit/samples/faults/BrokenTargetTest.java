package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.tests.Exporter;
import dev.exporterkit.samples.tests.Samples;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A target that breaks on the very first scrape: the response is in time and shows it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenTargetTest {
  private static final Duration PATIENCE = FaultyExporter.PATIENCE;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
  private static final String PAGE =
      """
      # pxname,svname,scur,status,stot,type,
      shop,FRONTEND,1,OPEN,45,0,
      pool,BACKEND,1,UP,45,1,
      pool,web1,1,UP,45,2,
      """;

  /** What the target does. */
  enum Broken {
    HANGS(Response.hang()),
    BYTE_A_SECOND(Response.text(PAGE).trickles(Duration.ofSeconds(1))),
    CLOSES_IN_MID_LINE(Response.raw(OK + PAGE + "pool,we")),
    ENDLESS(Response.text(PAGE).endless());

    private final Response response;

    Broken(Response response) {
      this.response = response;
    }
  }

  @ParameterizedTest
  @EnumSource
  void brokenTargetIsDownInTheSameResponse(Broken broken) throws Exception {
    try (FakeHttpServer target = FakeServer.http().responds("/;csv", PAGE);
        Exporter exporter =
            Exporter.start(
                HaproxyExporter.class,
                FaultyExporter.ROOM,
                "--haproxy.scrape-uri=" + target.url("/;csv"))) {
      target.alwaysResponds(broken.response);
      get(exporter, "/-/healthy"); // so that the client has loaded its classes before it counts
      assertThat(scrape(exporter).value("haproxy_up")).isZero();
      assertThat(new JavaProcess(exporter.daemon().pid()).resident()).isLessThan(400L << 20);
      target.recovers();
      assertThat(scrape(exporter).value("haproxy_up")).isEqualTo(1);
    }
  }

  private static Samples scrape(Exporter exporter) throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response = get(exporter, "/metrics");
    return new Answer(response, PATIENCE, Duration.ofNanos(System.nanoTime() - start)).inTime();
  }

  private static HttpResponse<String> get(Exporter exporter, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + exporter.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-Prometheus-Scrape-Timeout-Seconds", PATIENCE.toSeconds() + "")
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
