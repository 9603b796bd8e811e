package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Request;
import dev.exporterkit.testkit.server.Response;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FailOnLeaks
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ProxyProbeTest {
  private static final String SKIP = "skip_resolve_phase_with_proxy: true";

  @RegisterExtension static final FakeHttpServer proxy = FakeServer.http();

  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @Test
  void wholeUrlIsRequestedFromTheProxy() {
    proxy.responds("http://127.0.0.1:8080/x?y=1", "hello");
    assertThat(tester.probe(through("", ""), "http://127.0.0.1:8080/x?y=1"))
        .as(tester.log())
        .hasText("probe_success 1\nprobe_ip_protocol 4")
        .family("probe_http_duration_seconds")
        .hasSamples(5);
    assertThat(proxy.requests())
        .map(Request::head)
        .containsExactly(
            """
            GET http://127.0.0.1:8080/x?y=1 HTTP/1.1
            Connection: close
            Host: 127.0.0.1:8080
            User-Agent: Exporter Kit blackbox
            """);
  }

  @Test
  void proxyMayResolveTheName() {
    proxy.responds("http://no-such-host.invalid/", "hello");
    assertThat(tester.probe(through("", ""), "no-such-host.invalid")).hasText("probe_success 0");
    assertThat(tester.probe(through("", SKIP), "no-such-host.invalid"))
        .as(tester.log())
        .hasText("probe_success 1")
        .hasNoFamily("probe_dns_lookup_time_seconds")
        .sample("probe_http_duration_seconds", "phase", "resolve")
        .isAbsent()
        .family("probe_http_duration_seconds")
        .hasSamples(4);
  }

  @Test
  void redirectsGoThroughTheProxy() {
    proxy.responds("http://localhost/", Response.redirectTo("http://a.invalid/b"));
    proxy.responds("http://a.invalid/b", "hello");
    assertThat(tester.probe(through("ali:sesame@", SKIP), "localhost"))
        .as(tester.log())
        .hasText("probe_success 1")
        .family("probe_http_duration_seconds")
        .hasSamples(5);
    assertThat(proxy.requests())
        .hasSize(2)
        .allMatch(request -> request.header("Proxy-Authorization") != null);
  }

  @Test
  void tlsGoesThroughATunnel() {
    try (FakeHttpServer web = FakeServer.http().tls().responds("/", "hello")) {
      web.certificate().writeTo(folder.resolve("ca.pem"));
      proxy.tunnelsTo(web.port());
      String options = "headers: {Proxy-Authorization: mine}, tls_config: {ca_file: ca.pem}";
      assertThat(tester.probe(through("ali:s%40same+@", options), web.url("/")))
          .as(tester.log())
          .hasText("probe_success 1\nprobe_tls_version_info{version=\"TLS 1.3\"} 1");
      assertThat(tester.probe(through("ali:s%40same+@", options + ", " + SKIP), web.url("/")))
          .hasText("probe_success 1");
      String head =
          "CONNECT %1$s HTTP/1.1\nHost: %1$s\nProxy-Connection: Keep-Alive\n"
              + "User-Agent: okhttp/5.5.1\nProxy-Authorization: Basic %2$s\n";
      String login = "YWxpOnNAc2FtZSs=";
      assertThat(proxy.requests())
          .map(Request::head)
          .containsExactly(
              head.formatted("127.0.0.1:" + web.port(), login),
              head.formatted("localhost:" + web.port(), login));
      assertThat(web.requests())
          .hasSize(2)
          .allMatch(request -> !request.head().contains("Proxy-Auth"));
      assertThat(tester.log()).doesNotContain("s@same", "s%40same", login);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 403 No, Unexpected response code for CONNECT: 403",
    "HTTP/1.1 407 Who, the proxy requires another user or password (407): set them in proxy_url",
    "SSH-2.0-x, Unexpected status line: SSH-2.0-x",
  })
  void refusedTunnelIsNoSuccess(String response, String reason) {
    proxy.responds("localhost:1", Response.raw(response + "\r\n\r\n"));
    assertThat(tester.probe(through("ali:sesame@", SKIP), "https://localhost:1"))
        .hasText("probe_success 0\nprobe_http_status_code 0");
    assertThat(tester.log()).contains(reason).doesNotContain("sesame", "YWxpOnNlc2FtZQ");
  }

  @Test
  void refusalOfTheProxyIsNoSuccess() {
    proxy.responds("http://localhost:4/", Response.status(407));
    assertThat(tester.probe(through("ali:sesame@", SKIP), "http://localhost:4/"))
        .hasText("probe_success 0\nprobe_http_status_code 407");
    assertThat(tester.log())
        .contains("the status is 407, not 2xx")
        .doesNotContain("sesame", "YWxpOnNlc2FtZQ");
  }

  @Test
  void deadProxyIsNoSuccess() {
    proxy.refuses();
    assertThat(tester.probe(through("", SKIP), "localhost")).hasText("probe_success 0");
    assertThat(tester.log()).contains("Failed to connect to localhost/127.0.0.1:" + proxy.port());
    String module = "prober: http, http: {proxy_url: 'http://no-such-host.invalid'}";
    assertThat(tester.probe(module, "localhost")).hasText("probe_success 0");
    assertThat(tester.log()).contains("no-such-host.invalid");
  }

  @Test
  void hangingProxyCostsTheModulesTimeout() {
    proxy.hangs();
    assertThat(tester.probe("timeout: 300ms, " + through("", ""), "https://localhost"))
        .hasText("probe_success 0");
    assertThat(tester.log()).contains("it took longer than 300ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SKIP})
  void forbiddenTargetIsNotRequestedFromTheProxy(String option) {
    proxy.responds("http://localhost:81/", Response.redirectTo("//localhost:9/"));
    tester.refusesPort(9);
    for (String target : new String[] {"localhost:9", "https://localhost:9", "localhost:81"}) {
      assertThat(tester.probe(through("", option), target)).as(target).hasText("probe_success 0");
    }
    assertThat(proxy.requests()).hasSize(1);
    // The proxy connects to the server that the name of the site leads to, whatever the target is.
    String module = through("", "headers: {host: 'localhost:9'}, " + option);
    assertThat(tester.probe(module, "localhost:82")).hasText("probe_success 0");
    assertThat(tester.hostname("localhost:9").probe(through("", option), "localhost:82"))
        .hasText("probe_success 0");
    assertThat(proxy.requests()).hasSize(1);
  }

  @Test
  void siteIsRequestedFromTheProxy() {
    proxy.responds("http://shop.example/x", "hello");
    String module = through("", "headers: {Host: shop.example}");
    assertThat(tester.probe(module, "localhost:8080/x"))
        .as(tester.log())
        .hasText("probe_success 1");
    assertThat(tester.hostname("shop.example").probe(module, "localhost/x"))
        .hasText("probe_success 1");
  }

  /** Returns a module whose probes go through the proxy. */
  private static String through(String user, String options) {
    return "prober: http, http: {proxy_url: 'http://%slocalhost:%d'%s}"
        .formatted(user, proxy.port(), options.isEmpty() ? "" : ", " + options);
  }
}
