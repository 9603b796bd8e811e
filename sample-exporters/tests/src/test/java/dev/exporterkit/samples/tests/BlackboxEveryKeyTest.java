package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.server.FakeCertificate;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.FakeUdpServer;
import dev.exporterkit.testkit.server.Request;
import dev.exporterkit.testkit.server.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file with every key of Debian's example, as operators of the reference exporter have it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxEveryKeyTest {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  @TempDir Path folder;

  @AfterEach
  void stop() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  @Test
  void everyKeyIsReadAndPasswordsAreReported() throws Exception {
    Path file = file(folder.resolve("no.pem"), 3128);
    ExporterExtension exporter =
        ending(ExporterExtension.of(BlackboxExporter.class).flags("--config.file=" + file).start());
    assertThat(String.join("\n", exporter.log()))
        .contains(
            "keys=\"modules.shop_login.http.basic_auth.password (line 49),"
                + " modules.shop_token.http.bearer_token (line 53),"
                + " modules.shop_authorization.http.authorization.credentials (line 59)\"")
        .doesNotContain("sesame");
  }

  @Test
  @Tag("daemon")
  void everyKeyDoesWhatItDoesInTheReference() throws Exception {
    FakeCertificate good = FakeCertificate.selfSigned("localhost", "127.0.0.1");
    FakeCertificate expired = FakeCertificate.forHosts("localhost").expired().selfSigned();
    Nginx nginx = ending(Nginx.start(folder, good, expired));
    Tinyproxy proxy = ending(Tinyproxy.start(folder, nginx.good()));
    FakeUdpServer zone = ending(Zone.serve());
    BlackboxPair pair = ending(BlackboxPair.start(file(folder.resolve("good.pem"), proxy.port())));
    FakeTcpServer mail = ending(FakeServer.tcp().greets("220 mail.example ready\r\n"));
    String site = "localhost:" + nginx.plain();
    String tls = "localhost:" + nginx.good();
    String name = zone.address();
    pair.assertSame("shop_page", site, true);
    pair.assertSame("shop_page", site + "/moved", false);
    pair.assertSame("shop_through_proxy", site, true);
    pair.assertSame(
        "shop_order", contentWith(request -> request.body().equals("{\"probe\": true}")), true);
    pair.assertSame("shop_login", contentWith(authorization("Basic Y2xlcms6c2VzYW1l")), true);
    pair.assertSame("shop_token", contentWith(authorization("Bearer sesame")), true);
    pair.assertSame("shop_authorization", contentWith(authorization("Token sesame")), true);
    pair.assertSame("shop_own_authority", "https://" + tls, true);
    pair.assertSame("shop_packed", site + "/packed", true);
    pair.assertSame("port_open", site, true);
    pair.assertSame("port_tls", tls, true);
    pair.assertSame("mail", mail.address(), true);
    pair.assertSame("mail_starttls", site, false);
    pair.assertSame("echo", "localhost", true);
    pair.assertSame("zone_addresses", name, true);
    pair.assertSame("zone_all_match", name, false);
    pair.assertSame("zone_over_tcp", name, false);
    pair.assertSame("zone_over_tls", ending(Zone.serve(good)).address(), true);
    pair.assertSame("zone_over_tls", ending(Zone.serve(expired)).address(), false);
    FakeHttpServer pages = ending(FakeServer.http().responds("/short", "x".repeat(1024)));
    pages.responds("/long", "x".repeat(1025));
    pages.responds("/packed", Response.text("x".repeat(1025)).gzip());
    pair.assertSame("shop_limited", pages.url("/short"), true);
    pair.assertSame("shop_limited", pages.url("/long"), false);
    pair.assertSame("shop_limited_packed", pages.url("/packed"), false);
  }

  private Path file(Path authority, int proxy) throws Exception {
    Path original =
        Path.of(Objects.requireNonNull(getClass().getResource("every-key.yml")).toURI());
    return Files.writeString(
        folder.resolve("blackbox.yml"),
        Files.readString(original)
            .replace("AUTHORITY", authority.toString())
            .replace("PROXY", Integer.toString(proxy)));
  }

  /** Returns the address of a web server that is content with some requests only. */
  private String contentWith(Predicate<Request> wanted) {
    return ending(
            FakeServer.http()
                .responds(
                    request ->
                        wanted.test(request) ? Response.text("hello") : Response.status(400)))
        .address();
  }

  private static Predicate<Request> authorization(String wanted) {
    return request -> request.headers("Authorization").equals(List.of(wanted));
  }

  /** Makes something end with the test. */
  private <T extends AutoCloseable> T ending(T begun) {
    started.push(begun);
    return begun;
  }
}
