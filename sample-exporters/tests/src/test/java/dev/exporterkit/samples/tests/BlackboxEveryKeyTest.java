package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.BlackboxExporter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file with every key of Debian's example, as operators of the reference exporter have it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxEveryKeyTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  @TempDir Path folder;

  @AfterEach
  void stop() throws Exception {
    while (!started.isEmpty()) {
      started.pop().close();
    }
  }

  @Test
  void everyKeyIsReadAndThePasswordWarnedOf() throws Exception {
    Path file = file(folder.resolve("no.pem"), 3128);
    Exporter exporter = ending(Exporter.start(BlackboxExporter.class, "--config.file=" + file));
    assertThat(exporter.log().text())
        .contains(
            "keys=\"modules.shop_login.http.basic_auth.password (line 49),"
                + " modules.shop_token.http.bearer_token (line 53),"
                + " modules.shop_authorization.http.authorization.credentials (line 59)\"")
        .doesNotContain("sesame");
  }

  @Test
  @Tag("daemon")
  void everyKeyDoesWhatItDoesInTheReference() throws Exception {
    PemCertificate good = PemCertificate.good(folder);
    Nginx nginx = ending(Nginx.start(folder, good, PemCertificate.expired(folder)));
    Tinyproxy proxy = ending(Tinyproxy.start(folder, nginx.good()));
    ZoneServer zone = ending(ZoneServer.start());
    BlackboxPair pair = ending(BlackboxPair.start(file(good.certificate(), proxy.port())));
    String site = "localhost:" + nginx.plain();
    String tls = "localhost:" + nginx.good();
    String name = "127.0.0.1:" + zone.port();
    pair.assertSame("shop_page", site, true);
    pair.assertSame("shop_page", site + "/moved", false);
    pair.assertSame("shop_through_proxy", site, true);
    pair.assertSame("shop_order", "127.0.0.1:" + answering("{\"probe\": true}"), true);
    pair.assertSame("shop_login", "127.0.0.1:" + answering("Basic Y2xlcms6c2VzYW1l\r\n"), true);
    pair.assertSame("shop_token", "127.0.0.1:" + answering("Bearer sesame\r\n"), true);
    pair.assertSame("shop_authorization", "127.0.0.1:" + answering("Token sesame\r\n"), true);
    pair.assertSame("shop_own_authority", "https://" + tls, true);
    pair.assertSame("shop_packed", site + "/packed", true);
    pair.assertSame("port_open", site, true);
    pair.assertSame("port_tls", tls, true);
    pair.assertSame("mail", "127.0.0.1:" + mailPort(), true);
    pair.assertSame("mail_starttls", site, false);
    pair.assertSame("echo", "localhost", true);
    pair.assertSame("zone_addresses", name, true);
    pair.assertSame("zone_all_match", name, false);
    pair.assertSame("zone_over_tcp", name, false);
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

  /** Returns the port of a web server that is content with requests that hold some text. */
  private int answering(String wanted) throws IOException {
    return listen(
        (in, out) -> {
          readUntil(in, wanted);
          out.write(OK.getBytes(ISO_8859_1));
        });
  }

  private int mailPort() throws IOException {
    return listen(
        (in, out) -> {
          out.write("220 mail.example ready\r\n".getBytes(ISO_8859_1));
          readUntil(in, "HELLO mail.example\r\nBYE\r\n");
        });
  }

  private static void readUntil(InputStream in, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client has hung up after " + read);
      }
      read.append((char) next);
    }
  }

  private int listen(FakeTarget.Behaviour behaviour) throws IOException {
    int port = Ports.free();
    ending(
        FakeTarget.listen(
            ServerSocketChannel.open(), new InetSocketAddress("127.0.0.1", port), behaviour));
    return port;
  }

  /** Makes something end with the test. */
  private <T extends AutoCloseable> T ending(T begun) {
    started.push(begun);
    return begun;
  }
}
