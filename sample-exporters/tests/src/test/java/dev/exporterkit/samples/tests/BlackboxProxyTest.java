package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Ports;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Probes through a real proxy, beside Debian's {@code prometheus-blackbox-exporter}. */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BlackboxProxyTest {
  private static final String MODULES =
      """
      modules:
        found: {prober: http, http: {proxy_url: "http://localhost:OPEN", TLS}}
        left: {prober: http, http: {proxy_url: "http://localhost:OPEN", SKIP, TLS}}
        known: {prober: http, http: {proxy_url: "http://ali:s%61me@127.0.0.1:CLOSED", TLS}}
        unknown: {prober: http, http: {proxy_url: "http://127.0.0.1:CLOSED", TLS}}
        mistaken: {prober: http, http: {proxy_url: "http://ali:x@127.0.0.1:CLOSED", SKIP, TLS}}
        dead: {prober: http, http: {proxy_url: "http://127.0.0.1:DEAD"}}
        dead_left: {prober: http, http: {proxy_url: "http://127.0.0.1:DEAD", SKIP}}
        nowhere: {prober: http, http: {proxy_url: "http://no-such-host.invalid"}}
        silent: {prober: http, timeout: 2s, http: {proxy_url: "http://127.0.0.1:SILENT"}}
        no_proxy: {prober: http, http: {SKIP}}
      """;

  private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

  @TempDir static Path folder;
  private static Nginx nginx;
  private static int deadPort;
  private static BlackboxPair pair;

  @BeforeAll
  static void start() throws Exception {
    FakeCertificate good = FakeCertificate.selfSigned("localhost", "127.0.0.1");
    nginx =
        ending(
            Nginx.start(
                folder, good, FakeCertificate.forHosts("localhost").expired().selfSigned()));
    Tinyproxy open = ending(Tinyproxy.start(folder, nginx.good()));
    Tinyproxy closed = ending(Tinyproxy.startWithPassword(folder, nginx.good(), "ali", "same"));
    deadPort = Ports.free();
    FakeTcpServer silent = ending(FakeServer.tcp().hangs());
    String modules =
        MODULES
            .replace("TLS", "tls_config: {ca_file: \"" + folder.resolve("good.pem") + "\"}")
            .replace("SKIP", "skip_resolve_phase_with_proxy: true")
            .replace("OPEN", "" + open.port())
            .replace("CLOSED", "" + closed.port())
            .replace("DEAD", "" + deadPort)
            .replace("SILENT", "" + silent.port());
    pair = ending(BlackboxPair.start(Files.writeString(folder.resolve("proxies.yml"), modules)));
  }

  @AfterAll
  static void stop() throws Exception {
    while (!STARTED.isEmpty()) {
      STARTED.pop().close();
    }
  }

  @Test
  void proxiedResponsesHaveTheReferencesSeries() throws Exception {
    for (String module : new String[] {"found", "left"}) {
      pair.assertSame(module, "localhost:" + nginx.plain(), true);
      pair.assertSame(module, "http://127.0.0.1:" + nginx.plain() + "/missing", false);
      pair.assertSame(module, "https://localhost:" + nginx.good(), true);
    }
    pair.assertSame("no_proxy", "localhost:" + nginx.plain(), true);
  }

  @Test
  void proxiedRedirectsAreTheReferences() throws Exception {
    for (String module : new String[] {"found", "left"}) {
      String site = "http://localhost:" + nginx.plain();
      pair.assertSame(module, site + "/moved", true);
      pair.assertSame(module, site + "/moved-to-tls", true);
      pair.assertSame(module, site + "/loop", false);
    }
  }

  @Test
  void refusingProxiesAreTheReferences() throws Exception {
    for (String module : new String[] {"found", "left"}) {
      pair.assertSame(module, "https://localhost:" + nginx.expired(), false);
      pair.assertSame(module, "http://localhost:" + deadPort, false);
      pair.assertSame(module, "no-such-host.invalid", false);
    }
  }

  @Test
  void passwordsOfProxiesAreTheReferences() throws Exception {
    for (String target : new String[] {"http://localhost:" + nginx.plain(), tls()}) {
      pair.assertSame("known", target, true);
      pair.assertSame("unknown", target, false);
      pair.assertSame("mistaken", target, false);
    }
  }

  @Test
  void deadAndSilentProxiesAreTheReferences() throws Exception {
    for (String target : new String[] {"http://localhost:" + nginx.plain(), tls()}) {
      for (String module : new String[] {"dead", "dead_left", "nowhere", "silent"}) {
        pair.assertSame(module, target, false);
      }
    }
  }

  private static String tls() {
    return "https://localhost:" + nginx.good();
  }

  /** Makes something end with the tests. */
  private static <T extends AutoCloseable> T ending(T started) {
    STARTED.push(started);
    return started;
  }
}
