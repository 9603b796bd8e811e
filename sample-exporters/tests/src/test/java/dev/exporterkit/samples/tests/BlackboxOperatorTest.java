package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The blackbox exporter as who runs it meets it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxOperatorTest {
  private final List<FakeTarget> targets = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void stop() throws IOException {
    for (FakeTarget target : targets) {
      target.close();
    }
  }

  @Test
  void nothingLeadsToForbiddenTargets() throws Exception {
    int inside = Ports.free();
    int open = Ports.free();
    AtomicInteger reached = new AtomicInteger();
    String redirect = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + inside + "/\r\n\r\n";
    listen(inside, (in, out) -> reached.incrementAndGet());
    listen(open, FakeTarget.Behaviour.answer(redirect));
    try (Exporter exporter =
        Exporter.start(BlackboxExporter.class, "--probe.allow-target=127.0.0.0/8:" + open)) {
      assertThat(probe(exporter, "127.0.0.1:" + inside, "10").statusCode()).isEqualTo(403);
      Samples samples = Samples.parse(probe(exporter, "127.0.0.1:" + open, "10").body());
      assertThat(samples.value("probe_success")).isZero();
      assertThat(samples.value("probe_http_redirects")).isEqualTo(1);
      assertThat(reached).hasValue(0);
    }
  }

  @Test
  void drippingTargetHasItsVerdictInTime() throws Exception {
    int port = Ports.free();
    String slow = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1_000);
    listen(port, FakeTarget.Behaviour.drip(slow));
    try (Exporter exporter = Exporter.start(BlackboxExporter.class)) {
      long start = System.nanoTime();
      // Of 20 s, 0.4 s remain to report the verdict, which is enough on a busy machine, too.
      Samples samples = Samples.parse(probe(exporter, "127.0.0.1:" + port, "20").body());
      // The whole response would take 100 s.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      assertThat(samples.value("probe_success")).isZero();
      assertThat(samples.value("blackbox_up")).isEqualTo(1);
    }
  }

  @Test
  void proxyIsToldAllowedNamesOnly() throws Exception {
    int port = Ports.free();
    AtomicInteger asked = new AtomicInteger();
    listen(
        port,
        (in, out) -> {
          asked.incrementAndGet();
          FakeTarget.Behaviour.answer("HTTP/1.1 204 Yes\r\n\r\n").run(in, out);
        });
    Path file =
        Files.writeString(
            folder.resolve("blackbox.yml"),
            "modules: {http_2xx: {prober: http, http: {skip_resolve_phase_with_proxy: true,"
                + (" proxy_url: 'http://127.0.0.1:" + port + "'}}}"));
    try (Exporter exporter =
        Exporter.start(
            BlackboxExporter.class,
            "--config.file=" + file,
            "--probe.allow-target=*.shop.invalid:80",
            "--probe.allow-target=127.0.0.0/8:81")) {
      assertThat(success(probe(exporter, "a.shop.invalid", "10"))).isEqualTo(1);
      assertThat(success(probe(exporter, "127.0.0.1:81", "10"))).isEqualTo(1);
      assertThat(asked).hasValue(2);
      assertThat(probe(exporter, "https://b.invalid", "10").statusCode()).isEqualTo(403);
      assertThat(success(probe(exporter, "127.0.0.1", "10"))).isZero();
      assertThat(success(probe(exporter, "localhost:81", "10"))).isZero();
      assertThat(success(probe(exporter, "a.shop.invalid&hostname=b.invalid", "10"))).isZero();
      assertThat(asked).hasValue(2);
    }
  }

  private static double success(HttpResponse<String> answer) {
    return Samples.parse(answer.body()).value("probe_success");
  }

  @Test
  void passwordsShowNowhere() throws Exception {
    int port = Ports.free();
    String here = "127.0.0.1:" + port;
    listen(
        port,
        FakeTarget.Behaviour.answer(
            "HTTP/1.1 302 Found\r\nSet-Cookie: =sesame\r\nSet-Cookie: a=sesame\r\n"
                + ("Location: http://ali:sesame@" + here + "/?token=sesame\r\n\r\n")));
    Path file =
        Files.writeString(
            folder.resolve("blackbox.yml"),
            """
            modules:
              http_2xx: &web
                prober: http
                http: &http
                  headers: {X-Token: sesame}
                  basic_auth: {username: ali, password: sesame}
              proxied:
                <<: *web
                http: {<<: *http, proxy_url: "http://ali:sesame@%s"}
              mail: {prober: tcp, tcp: {query_response: [{send: sesame}, {expect: never}]}}
            """
                .formatted(here));
    try (Exporter exporter =
        Exporter.start(BlackboxExporter.class, "--config.file=" + file, "--log.level=debug")) {
      StringBuilder shown = new StringBuilder(get(exporter, "/").body());
      for (String query :
          List.of(here, "https://" + here + "&module=proxied", here + "&module=mail")) {
        shown.append(get(exporter, "/probe?debug=true&target=" + query).body());
        shown.append(get(exporter, "/probe?debug=true&module=proxied&target=" + query).body());
      }
      shown.append(get(exporter, "/metrics").body()).append(exporter.log().text());
      assertThat(shown.toString())
          .contains("Received response", "Connected to the proxy", "Sending")
          .contains("keys=\"modules.http_2xx.http.headers.X-Token (line 5), modules.http_2xx.http.")
          .contains("modules.proxied.http.proxy_url (line 9)\"")
          .doesNotContain("sesame", "YWxpOnNlc2FtZQ");
    }
  }

  @Test
  void wrongFileIsToldAtOnce() throws Exception {
    Path file = folder.resolve("blackbox.yml");
    Files.writeString(
        file,
        """
        modules:
          web:
            prober: htp
            http: {proxy_url: ftp://ali:sesame@proxy, valid_status_code: [200]}
            timeout: soon
        """);
    try (Daemon exporter = Exporter.fork(BlackboxExporter.class, "--config.file=" + file)) {
      assertThat(exporter.awaitExit()).isEqualTo(2);
      assertThat(exporter.output().text())
          .contains("4 problems", "modules.web.prober", "Did you mean http?")
          .contains("modules.web.http.proxy_url (line 4): write http://host:port")
          .doesNotContain("sesame")
          .contains("valid_status_code (line 4)", "valid_status_codes", "modules.web.timeout");
    }
  }

  private static HttpResponse<String> get(Exporter exporter, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + exporter.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> probe(Exporter exporter, String target, String timeout)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + exporter.port() + "/probe?target=" + target))
            .header("X-Prometheus-Scrape-Timeout-Seconds", timeout)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void listen(int port, FakeTarget.Behaviour behaviour) throws Exception {
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
    targets.add(FakeTarget.listen(ServerSocketChannel.open(), address, behaviour));
  }
}
