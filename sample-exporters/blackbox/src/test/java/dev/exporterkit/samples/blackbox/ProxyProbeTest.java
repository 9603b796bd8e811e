package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.http.Phase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ProxyProbeTest {
  private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
  private static final String SKIP = "skip_resolve_phase_with_proxy: true";

  @TempDir Path folder;
  private WebServer proxy;
  private Probing probing;

  @BeforeEach
  void start() throws IOException {
    proxy = WebServer.start();
    probing = new Probing(folder);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
  }

  @Test
  void proxyIsAskedForTheWholeUrl() throws IOException {
    proxy.on("http://127.0.0.1:8080/x?y=1", HELLO);
    ProbeSheet sheet = probing.probe(through("", ""), "http://127.0.0.1:8080/x?y=1");
    assertThat(sheet.success()).as(probing.log()).isTrue();
    assertThat(sheet.lookup().orElseThrow().protocol()).isEqualTo(4);
    assertThat(sheet.http().orElseThrow().duration()).containsOnlyKeys(Phase.values());
    assertThat(proxy.requests())
        .containsExactly(
            """
            GET http://127.0.0.1:8080/x?y=1 HTTP/1.1
            Connection: close
            Host: 127.0.0.1:8080
            User-Agent: Exporter Kit blackbox
            """);
  }

  @Test
  void nameMayBeLeftToTheProxy() throws IOException {
    proxy.on("http://no-such-host.invalid/", HELLO);
    assertThat(probing.probe(through("", ""), "no-such-host.invalid").success()).isFalse();
    ProbeSheet sheet = probing.probe(through("", SKIP), "no-such-host.invalid");
    assertThat(sheet.success()).as(probing.log()).isTrue();
    assertThat(sheet.lookup()).isEmpty();
    assertThat(sheet.http().orElseThrow().duration())
        .containsOnlyKeys(Phase.CONNECT, Phase.TLS, Phase.PROCESSING, Phase.TRANSFER);
  }

  @Test
  void redirectsGoThroughTheProxy() throws IOException {
    proxy.on("http://localhost/", "HTTP/1.1 302 Found\r\nLocation: http://a.invalid/b\r\n\r\n");
    proxy.on("http://a.invalid/b", HELLO);
    ProbeSheet sheet = probing.probe(through("ali:sesame@", SKIP), "localhost");
    assertThat(sheet.success()).as(probing.log()).isTrue();
    assertThat(sheet.http().orElseThrow().duration()).containsOnlyKeys(Phase.values());
    assertThat(proxy.requests()).hasSize(2).allMatch(head -> head.contains("\nProxy-Auth"));
  }

  @Test
  void tlsGoesThroughATunnel() throws Exception {
    Certificates good = Certificates.good(folder);
    try (WebServer web = WebServer.start(good.server().getServerSocketFactory()).on("/", HELLO);
        TunnelProxy tunnel = TunnelProxy.to(web.port())) {
      String module =
          "prober: http, http: {proxy_url: 'http://ali:s%%40same+@localhost:%d', %s,"
              + " headers: {Proxy-Authorization: mine}, tls_config: {ca_file: good.pem}}";
      String target = "https://localhost:" + web.port();
      ProbeSheet sheet =
          probing.probe(module.formatted(tunnel.port(), "ip_protocol_fallback: true"), target);
      assertThat(sheet.success()).as(probing.log()).isTrue();
      assertThat(sheet.tls()).isPresent();
      assertThat(probing.probe(module.formatted(tunnel.port(), SKIP), target).success()).isTrue();
      String head =
          "CONNECT %1$s HTTP/1.1\nHost: %1$s\nProxy-Connection: Keep-Alive\n"
              + "User-Agent: okhttp/5.5.1\nProxy-Authorization: Basic %2$s\n\n";
      String login = "YWxpOnNAc2FtZSs=";
      assertThat(tunnel.requests())
          .containsExactly(
              head.formatted("127.0.0.1:" + web.port(), login),
              head.formatted("localhost:" + web.port(), login));
      assertThat(web.requests()).allMatch(request -> !request.contains("Proxy-Auth"));
      assertThat(probing.log()).doesNotContain("s@same", "s%40same", login);
    }
  }

  @Test
  void proxysRefusalIsNoSuccess() throws IOException {
    proxy.on("localhost:1", "HTTP/1.1 403 No\r\n\r\n");
    proxy.on("localhost:2", "HTTP/1.1 407 Who\r\n\r\n");
    proxy.on("localhost:3", "SSH-2.0-x\r\n\r\n");
    proxy.on("http://localhost:4/", "HTTP/1.1 407 Who\r\n\r\n");
    for (int port = 1; port <= 3; port++) {
      ProbeSheet sheet = probing.probe(through("ali:sesame@", SKIP), "https://localhost:" + port);
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.http().orElseThrow().status()).isZero();
    }
    ProbeSheet plain = probing.probe(through("ali:sesame@", SKIP), "http://localhost:4/");
    assertThat(plain.http().orElseThrow().status()).isEqualTo(407);
    assertThat(probing.log())
        .contains("Unexpected response code for CONNECT: 403")
        .contains("the proxy requires another user or password (407): set them in proxy_url")
        .contains("Unexpected status line: SSH-2.0-x", "the status is 407, not 2xx")
        .doesNotContain("sesame", "YWxpOnNlc2FtZQ");
  }

  @Test
  void deadProxyIsNoSuccess() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      String module = through("", closed.number(), SKIP);
      assertThat(probing.probe(module, "localhost").success()).isFalse();
      assertThat(probing.log())
          .contains("Failed to connect to localhost/127.0.0.1:" + closed.number());
    }
    probing.probe("prober: http, http: {proxy_url: 'http://no-such-host.invalid'}", "localhost");
    assertThat(probing.log()).contains("no-such-host.invalid");
  }

  @Test
  void silentProxyCostsTheModulesTimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      String module =
          "prober: http, timeout: 300ms, http: {proxy_url: 'http://localhost:%d'}"
              .formatted(silent.getLocalPort());
      assertThat(probing.probe(module, "https://localhost").success()).isFalse();
      assertThat(probing.log()).contains("it took longer than 300ms");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SKIP})
  void proxyIsNotToldWhatIsForbidden(String option) throws IOException {
    proxy.on("http://localhost:81/", "HTTP/1.1 302 Found\r\nLocation: //localhost:9/\r\n\r\n");
    probing.forbid(9);
    for (String target : new String[] {"localhost:9", "https://localhost:9", "localhost:81"}) {
      assertThat(probing.probe(through("", option), target).success()).as(target).isFalse();
    }
    assertThat(proxy.requests()).hasSize(1);
    // The proxy asks the server that the name of the site leads to, whatever the target is.
    probing.with("hostname", "localhost:9").probe(through("", option), "localhost:82");
    probing.probe(through("", "headers: {host: 'localhost:9'}, " + option), "localhost:82");
    assertThat(proxy.requests()).hasSize(1);
  }

  @Test
  void siteIsWhatTheProxyIsAskedFor() throws IOException {
    proxy.on("http://shop.example/x", HELLO);
    String module = through("", "headers: {Host: shop.example}");
    assertThat(probing.probe(module, "localhost:8080/x").success()).as(probing.log()).isTrue();
    assertThat(probing.with("hostname", "shop.example").probe(module, "localhost/x").success())
        .isTrue();
  }

  /** Returns a module whose probes go through the proxy. */
  private String through(String user, String options) {
    return through(user, proxy.port(), options);
  }

  private static String through(String user, int port, String options) {
    return "prober: http, http: {proxy_url: 'http://%slocalhost:%d'%s}"
        .formatted(user, port, options.isEmpty() ? "" : ", " + options);
  }
}
