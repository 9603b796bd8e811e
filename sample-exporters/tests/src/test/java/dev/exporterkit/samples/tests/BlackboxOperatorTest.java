package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator of the blackbox exporter sees. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxOperatorTest {
  @Test
  void nothingLeadsToForbiddenTargets() {
    try (FakeHttpServer forbidden = FakeServer.http();
        FakeHttpServer allowed =
            FakeServer.http().responds("/", Response.redirectTo(forbidden.url("/")));
        ExporterExtension exporter =
            exporter("--probe.allow-target=127.0.0.0/8:" + allowed.port()).start()) {
      assertThat(exporter.probe(forbidden.address())).hasStatus(403);
      assertThat(exporter.probe(allowed.address()))
          .hasText("probe_success 0\nprobe_http_redirects 1");
      assertThat(forbidden.connections()).isZero();
    }
  }

  @Test
  void tricklingTargetHasItsVerdictInTime() {
    try (FakeHttpServer target = FakeServer.http().responds("/", Response.text("x").trickles());
        ExporterExtension exporter = exporter().start()) {
      // Of 20 s, 0.4 s remain to report the verdict, which is enough on a busy machine, too.
      assertThat(exporter.probe(target.address(), Duration.ofSeconds(20)))
          .tookLessThan(Duration.ofSeconds(60))
          .hasText("probe_success 0\nblackbox_up 1");
    }
  }

  @Test
  void proxyReceivesAllowedNamesOnly() {
    try (FakeHttpServer proxy = FakeServer.http().responds(request -> Response.status(204));
        ExporterExtension exporter =
            exporter(
                    "--probe.allow-target=*.shop.invalid:80", "--probe.allow-target=127.0.0.0/8:81")
                .config(
                    """
                    modules:
                      http_2xx:
                        prober: http
                        http: {proxy_url: '%s', skip_resolve_phase_with_proxy: true}
                    """
                        .formatted(proxy.url("")))
                .start()) {
      assertThat(exporter.probe("a.shop.invalid")).hasText("probe_success 1");
      assertThat(exporter.probe("127.0.0.1:81")).hasText("probe_success 1");
      assertThat(proxy.connections()).isEqualTo(2);
      assertThat(exporter.probe("https://b.invalid")).hasStatus(403);
      assertThat(exporter.probe("127.0.0.1")).hasText("probe_success 0");
      assertThat(exporter.probe("localhost:81")).hasText("probe_success 0");
      assertThat(exporter.probe("a.shop.invalid", Map.of("hostname", "b.invalid")))
          .hasText("probe_success 0");
      assertThat(proxy.connections()).isEqualTo(2);
    }
  }

  private static ExporterExtension exporter(String... flags) {
    return ExporterExtension.of(BlackboxExporter.class).flags(flags);
  }

  @Test
  void passwordsShowNowhere() {
    try (FakeTcpServer target = FakeServer.tcp()) {
      String here = target.address();
      target.alwaysResponds(
          Response.raw(
              "HTTP/1.1 302 Found\r\nSet-Cookie: =sesame\r\nSet-Cookie: a=sesame\r\n"
                  + ("Location: http://ali:sesame@" + here + "/?token=sesame\r\n\r\n")));
      String config =
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
              .formatted(here);
      try (ExporterExtension exporter = exporter("--log.level=debug").config(config).start()) {
        StringBuilder shown = new StringBuilder(exporter.get("/").body());
        for (String query :
            List.of(here, "https://" + here + "&module=proxied", here + "&module=mail")) {
          shown.append(exporter.get("/probe?debug=true&target=" + query).body());
          shown.append(exporter.get("/probe?debug=true&module=proxied&target=" + query).body());
        }
        shown.append(exporter.get("/metrics").body()).append(exporter.log());
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
  void wrongFileHasAllItsProblemsReported(@TempDir Path folder) throws Exception {
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
    try (Daemon exporter =
        ExporterProcess.of(BlackboxExporter.class).flags("--config.file=" + file).launch()) {
      assertThat(exporter.awaitExit()).isEqualTo(2);
      assertThat(exporter.output())
          .contains("4 problems", "modules.web.prober", "Did you mean http?")
          .contains("modules.web.http.proxy_url (line 4): write http://host:port")
          .doesNotContain("sesame")
          .contains("valid_status_code (line 4)", "valid_status_codes", "modules.web.timeout");
    }
  }
}
