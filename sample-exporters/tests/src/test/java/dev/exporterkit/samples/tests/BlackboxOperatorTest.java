package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator of the blackbox exporter sees. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxOperatorTest {
  @TempDir Path folder;

  @Test
  void nothingLeadsToForbiddenTargets() throws Exception {
    try (FakeHttpServer forbidden = FakeServer.http();
        FakeHttpServer allowed =
            FakeServer.http().responds("/", Response.redirectTo(forbidden.url("/")));
        Exporter exporter =
            Exporter.start(
                BlackboxExporter.class, "--probe.allow-target=127.0.0.0/8:" + allowed.port())) {
      assertThat(probe(exporter, forbidden.address(), "10").statusCode()).isEqualTo(403);
      Samples samples = Samples.parse(probe(exporter, allowed.address(), "10").body());
      assertThat(samples.value("probe_success")).isZero();
      assertThat(samples.value("probe_http_redirects")).isEqualTo(1);
      assertThat(forbidden.connections()).isZero();
    }
  }

  @Test
  void tricklingTargetHasItsVerdictInTime() throws Exception {
    try (FakeHttpServer target = FakeServer.http().responds("/", Response.text("x").trickles());
        Exporter exporter = Exporter.start(BlackboxExporter.class)) {
      long start = System.nanoTime();
      // Of 20 s, 0.4 s remain to report the verdict, which is enough on a busy machine, too.
      Samples samples = Samples.parse(probe(exporter, target.address(), "20").body());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
      assertThat(samples.value("probe_success")).isZero();
      assertThat(samples.value("blackbox_up")).isEqualTo(1);
    }
  }

  @Test
  void proxyReceivesAllowedNamesOnly() throws Exception {
    try (FakeHttpServer proxy = FakeServer.http().responds(request -> Response.status(204));
        Exporter exporter =
            Exporter.start(
                BlackboxExporter.class,
                config(
                    "modules: {http_2xx: {prober: http, http: {proxy_url: '%s',"
                        + " skip_resolve_phase_with_proxy: true}}}",
                    proxy.url("")),
                "--probe.allow-target=*.shop.invalid:80",
                "--probe.allow-target=127.0.0.0/8:81")) {
      assertThat(success(probe(exporter, "a.shop.invalid", "10"))).isEqualTo(1);
      assertThat(success(probe(exporter, "127.0.0.1:81", "10"))).isEqualTo(1);
      assertThat(proxy.connections()).isEqualTo(2);
      assertThat(probe(exporter, "https://b.invalid", "10").statusCode()).isEqualTo(403);
      assertThat(success(probe(exporter, "127.0.0.1", "10"))).isZero();
      assertThat(success(probe(exporter, "localhost:81", "10"))).isZero();
      assertThat(success(probe(exporter, "a.shop.invalid&hostname=b.invalid", "10"))).isZero();
      assertThat(proxy.connections()).isEqualTo(2);
    }
  }

  private static double success(HttpResponse<String> response) {
    return Samples.parse(response.body()).value("probe_success");
  }

  @Test
  void passwordsShowNowhere() throws Exception {
    try (FakeTcpServer target = FakeServer.tcp()) {
      String here = target.address();
      target.alwaysResponds(
          Response.raw(
              "HTTP/1.1 302 Found\r\nSet-Cookie: =sesame\r\nSet-Cookie: a=sesame\r\n"
                  + ("Location: http://ali:sesame@" + here + "/?token=sesame\r\n\r\n")));
      String config =
          config(
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
            """,
              here);
      try (Exporter exporter =
          Exporter.start(BlackboxExporter.class, config, "--log.level=debug")) {
        StringBuilder shown = new StringBuilder(get(exporter, "/").body());
        for (String query :
            List.of(here, "https://" + here + "&module=proxied", here + "&module=mail")) {
          shown.append(get(exporter, "/probe?debug=true&target=" + query).body());
          shown.append(get(exporter, "/probe?debug=true&module=proxied&target=" + query).body());
        }
        shown.append(get(exporter, "/metrics").body()).append(exporter.daemon().output());
        assertThat(shown.toString())
            .contains("Received response", "Connected to the proxy", "Sending")
            .contains(
                "keys=\"modules.http_2xx.http.headers.X-Token (line 5), modules.http_2xx.http.")
            .contains("modules.proxied.http.proxy_url (line 9)\"")
            .doesNotContain("sesame", "YWxpOnNlc2FtZQ");
      }
    }
  }

  @Test
  void wrongFileHasAllItsProblemsReported() throws Exception {
    String config =
        config(
            """
        modules:
          web:
            prober: htp
            http: {proxy_url: ftp://ali:sesame@proxy, valid_status_code: [200]}
            timeout: soon
        """);
    try (Daemon exporter = ExporterProcess.of(BlackboxExporter.class).flags(config).launch()) {
      assertThat(exporter.awaitExit()).isEqualTo(2);
      assertThat(exporter.output())
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

  /** Writes a configuration file and returns its flag. */
  private String config(String yaml, Object... arguments) throws IOException {
    Path file = folder.resolve("blackbox.yml");
    return "--config.file=" + Files.writeString(file, yaml.formatted(arguments));
  }
}
