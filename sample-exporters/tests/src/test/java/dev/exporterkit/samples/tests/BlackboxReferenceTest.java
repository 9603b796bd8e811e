package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.process.Ports;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.FakeUdpServer;
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

/**
 * The blackbox exporter beside Debian's {@code prometheus-blackbox-exporter}: the same file, the
 * same targets, and then the same verdicts, the same families and the same values, times aside.
 */
@Tag("daemon")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BlackboxReferenceTest {
  private static final String MODULES =
      """
      modules:
        http_2xx: {prober: http, http: {tls_config: {ca_file: CA}}}
        http_1: {prober: http, http: {enable_http2: false, tls_config: {ca_file: CA}}}
        http_brief: {prober: http, timeout: 2s}
        http_nobody: {prober: http}
        http_insecure: {prober: http, http: {tls_config: {insecure_skip_verify: true}}}
        http_post: {prober: http, http: {method: POST, body: "{}", headers: {X-A: b}}}
        http_stay: {prober: http, http: {follow_redirects: false, valid_status_codes: [302]}}
        http_plain: {prober: http, http: {fail_if_ssl: true, tls_config: {ca_file: CA}}}
        http_tls: {prober: http, http: {fail_if_not_ssl: true}}
        http_word: {prober: http, http: {fail_if_body_not_matches_regexp: ['hello\\shello']}}
        http_noword: {prober: http, http: {fail_if_body_matches_regexp: [hello]}}
        http_header:
          prober: http
          http: {fail_if_header_not_matches: [{header: server, regexp: nginx}]}
        http_gzip:
          prober: http
          http: {compression: gzip, headers: {Accept-Encoding: gzip}}
        http_old: {prober: http, http: {valid_http_versions: [HTTP/1.0]}}
        tcp_connect: {prober: tcp, timeout: 2s}
        tcp_tls: {prober: tcp, tcp: {tls: true, tls_config: {ca_file: CA}}}
        ssh_banner:
          prober: tcp
          timeout: 2s
          tcp: {query_response: [{expect: "^SSH-2.0-"}, {send: SSH-2.0-probe}]}
        tcp_fold: {prober: tcp, tcp: {query_response: [{expect: "(?i)üss"}]}}
        tcp_class: {prober: tcp, tcp: {query_response: [{expect: "^[[:alpha:]]+: [[:digit:]]+ "}]}}
        tcp_byte: {prober: tcp, tcp: {query_response: [{expect: "^...: 42 ÜSS .$"}]}}
        tcp_word: {prober: tcp, tcp: {query_response: [{expect: 'ÜSS \\w$'}]}}
        tcp_binary: {prober: tcp, tcp: {query_response: [{expect: !!binary "OiA0Mg=="}]}}
        dns_a: {prober: dns, timeout: 2s, dns: {query_name: example.test, query_type: A}}
        dns_soa: {prober: dns, dns: {query_name: example.test, query_type: SOA}}
        dns_unknown: {prober: dns, dns: {query_name: x.test, query_type: A}}
        dns_rule:
          prober: dns
          dns:
            query_name: example.test
            query_type: A
            validate_answer_rrs:
              fail_if_not_matches_regexp: ["^example.test.\\t300\\tIN\\tA\\t10.0.0.1$"]
        icmp: {prober: icmp}
      """;

  private static final Deque<AutoCloseable> STARTED = new ArrayDeque<>();

  @TempDir static Path folder;
  private static Haproxy haproxy;
  private static Nginx nginx;
  private static FakeUdpServer zone;
  private static FakeTcpServer silent;
  private static FakeTcpServer ssh;
  private static FakeTcpServer bytes;
  private static int deadPort;
  private static BlackboxPair pair;

  @BeforeAll
  static void start() throws Exception {
    FakeCertificate good = FakeCertificate.selfSigned("localhost", "127.0.0.1");
    FakeCertificate expired =
        FakeCertificate.forHosts("localhost", "127.0.0.1").expired().selfSigned();
    Path trusted = folder.resolve("trusted.pem");
    Files.writeString(trusted, good.pem() + expired.pem());
    haproxy = ending(Haproxy.start(folder));
    nginx = ending(Nginx.start(folder, good, expired));
    zone = ending(Zone.serve());
    silent = ending(FakeServer.tcp().hangs());
    ssh = ending(FakeServer.tcp().greets("SSH-2.0-OpenSSH_9.2\r\n"));
    bytes =
        ending(
            FakeServer.tcp()
                .serves(
                    connection -> {
                      connection.write("abc: 42 ÜSS ");
                      connection.out().write(new byte[] {(byte) 0xff, '\n'});
                    }));
    deadPort = Ports.free();
    Path file = folder.resolve("blackbox.yml");
    Files.writeString(file, MODULES.replace("CA", trusted.toString()));
    pair = ending(BlackboxPair.start(file));
  }

  @AfterAll
  static void stop() throws Exception {
    while (!STARTED.isEmpty()) {
      STARTED.pop().close();
    }
  }

  @Test
  void goodResponsesHaveTheReferencesSeries() throws Exception {
    assertSame("http_2xx", url("http", nginx.plain(), "/"), true);
    assertSame("http_2xx", "localhost:" + nginx.plain(), true);
    assertSame("http_2xx", url("http", haproxy.door(), "/"), true);
    assertSame("http_header", url("http", nginx.plain(), "/"), true);
    assertSame("http_word", url("http", nginx.plain(), "/"), true);
    assertSame("http_gzip", url("http", nginx.plain(), "/packed"), true);
  }

  @Test
  void badResponsesHaveTheReferencesSeries() throws Exception {
    assertSame("http_2xx", url("http", nginx.plain(), "/missing"), false);
    assertSame("http_2xx", url("http", haproxy.door(), "/missing"), false);
    assertSame("http_post", url("http", nginx.plain(), "/"), false);
    assertSame("http_noword", url("http", nginx.plain(), "/"), false);
    assertSame("http_header", url("http", haproxy.door(), "/"), false);
    assertSame("http_gzip", url("http", haproxy.door(), "/"), false);
    assertSame("http_old", url("http", nginx.plain(), "/"), false);
    assertSame("http_tls", url("http", nginx.plain(), "/"), false);
  }

  @Test
  void redirectsAreTheReferences() throws Exception {
    assertSame("http_2xx", url("http", nginx.plain(), "/moved"), true);
    assertSame("http_2xx", url("http", nginx.plain(), "/moved-to-tls"), true);
    assertSame("http_plain", url("http", nginx.plain(), "/moved-to-tls"), false);
    assertSame("http_2xx", url("http", nginx.plain(), "/loop"), false);
    assertSame("http_stay", url("http", nginx.plain(), "/moved"), true);
  }

  @Test
  void certificatesAreTheReferences() throws Exception {
    assertSame("http_2xx", url("https", nginx.good(), "/"), true);
    assertSame("http_2xx", url("https", nginx.expired(), "/"), false);
    assertSame("http_insecure", url("https", nginx.expired(), "/"), true);
    assertSame("http_nobody", url("https", nginx.good(), "/"), false);
    assertSame("http_2xx", url("https", nginx.plain(), "/"), false);
    assertSame("tcp_tls", "localhost:" + nginx.good(), true);
    assertSame("tcp_tls", "127.0.0.1:" + nginx.good(), true);
    assertSame("tcp_tls", "localhost:" + nginx.expired(), false);
    assertSame("tcp_tls", "localhost:" + nginx.plain(), false);
  }

  @Test
  void deadAndHangingTargetsAreTheReferences() throws Exception {
    for (String module : new String[] {"http_brief", "tcp_connect", "ssh_banner"}) {
      assertSame(module, "127.0.0.1:" + deadPort, false);
      assertSame(module, silent.address(), module.equals("tcp_connect"));
      assertSame(module, "no-such-host.invalid:80", false);
    }
    assertSame("tcp_connect", "localhost", false);
  }

  @Test
  void conversationsAreTheReferences() throws Exception {
    assertSame("ssh_banner", "localhost:" + ssh.port(), true);
    assertSame("ssh_banner", "localhost:" + nginx.plain(), false);
    assertSame("tcp_connect", "localhost:" + ssh.port(), true);
  }

  /** The line is {@code abc: 42 ÜSS} and a byte that is no character. */
  @Test
  void expressionsAreTheReferences() throws Exception {
    assertSame("tcp_fold", "localhost:" + bytes.port(), true);
    assertSame("tcp_class", "localhost:" + bytes.port(), true);
    assertSame("tcp_byte", "localhost:" + bytes.port(), true);
    assertSame("tcp_word", "localhost:" + bytes.port(), false);
    assertSame("tcp_binary", "localhost:" + bytes.port(), true);
  }

  @Test
  void nameServersAreTheReferences() throws Exception {
    assertSame("dns_a", zone.address(), true);
    assertSame("dns_soa", zone.address(), true);
    assertSame("dns_unknown", zone.address(), false);
    assertSame("dns_rule", zone.address(), false);
    assertSame("dns_a", "127.0.0.1:" + deadPort, false);
    assertSame("dns_a", "no-such-host.invalid", false);
  }

  @Test
  void echoesAreTheReferences() throws Exception {
    assertSame("icmp", "127.0.0.1", true);
    assertSame("icmp", "localhost", true);
    assertSame("icmp", "no-such-host.invalid", false);
  }

  @Test
  void http2IsTheReferences() throws Exception {
    String target = url("https", nginx.http2(), "/");
    assertSame("http_2xx", target, true);
    assertSame("http_1", target, true);
    assertThat(pair.ours("http_2xx", target)).hasText("probe_http_version 2");
  }

  @Test
  void fileThatDebianPacksIsRead() throws Exception {
    Path packed = Path.of("/etc/prometheus/blackbox.yml");
    try (ExporterExtension exporter =
        ExporterExtension.of(BlackboxExporter.class).flags("--config.file=" + packed).start()) {
      assertThat(exporter.probe(url("http", nginx.plain(), "/"), "http_2xx"))
          .hasText("probe_success 1");
    }
  }

  private static void assertSame(String module, String target, boolean success) throws Exception {
    pair.assertSame(module, target, success);
  }

  /** Makes something end with the tests. */
  private static <T extends AutoCloseable> T ending(T started) {
    STARTED.push(started);
    return started;
  }

  private static String url(String scheme, int port, String path) {
    return scheme + "://localhost:" + port + path;
  }
}
