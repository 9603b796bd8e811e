package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.http.HttpSheet;
import dev.exporterkit.samples.blackbox.http.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HttpProbeTest {
  private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @TempDir Path folder;
  private WebServer web;
  private Probing probing;

  @BeforeEach
  void start() throws IOException {
    web = WebServer.start();
    web.on("/", HELLO);
    probing = new Probing(folder);
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  @Test
  void goodAnswerTellsEverything() throws IOException {
    web.on("/", "HTTP/1.1 200 OK\r\nLast-Modified: Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\nhello");
    ProbeSheet sheet = probing.probe("prober: http", "127.0.0.1:" + web.port());
    assertThat(sheet.success()).isTrue();
    HttpSheet http = sheet.http().orElseThrow();
    assertThat(http.status()).isEqualTo(200);
    assertThat(http.version()).isEqualTo(1.1);
    assertThat(http.contentLength()).isEqualTo(-1);
    assertThat(http.bodyLength()).isEqualTo(5);
    assertThat(http.lastModified()).contains(Instant.parse("2015-10-21T07:28:00Z"));
    assertThat(http.duration()).containsOnlyKeys(Phase.values());
    assertThat(sheet.lookup().orElseThrow().addressHash()).isEqualTo(3668918509L);
  }

  @Test
  void otherStatusIsNoSuccess() throws IOException {
    ProbeSheet sheet = probing.probe("prober: http", web.http("/missing"));
    assertThat(sheet.success()).isFalse();
    assertThat(sheet.http().orElseThrow().status()).isEqualTo(404);
    assertThat(probing.log()).contains("the status is 404, not 2xx");
  }

  @Test
  void statusOfTheModuleIsGood() throws IOException {
    String module = "prober: http, http: {valid_status_codes: [404]}";
    assertThat(probing.probe(module, web.http("/missing")).success()).isTrue();
    assertThat(probing.probe(module, web.http("/")).success()).isFalse();
  }

  @Test
  void redirectsAreFollowedTenTimes() throws IOException {
    for (int i = 1; i <= 11; i++) {
      String next = i == 1 ? "/" : "/r" + (i - 1);
      web.on("/r" + i, "HTTP/1.1 302 Found\r\nLocation: " + next + "\r\n\r\n");
    }
    ProbeSheet ten = probing.probe("prober: http", web.http("/r10"));
    assertThat(ten.success()).isTrue();
    assertThat(ten.http().orElseThrow().redirects()).isEqualTo(10);
    ProbeSheet eleven = probing.probe("prober: http", web.http("/r11"));
    assertThat(eleven.success()).isFalse();
    assertThat(eleven.http().orElseThrow().status()).isEqualTo(302);
  }

  @Test
  void redirectNeedsTheOperatorsLeave() throws IOException {
    try (WebServer inside = WebServer.start()) {
      inside.on("/", HELLO);
      web.on("/out", "HTTP/1.1 302 Found\r\nLocation: " + inside.http("/") + "\r\n\r\n");
      ProbeSheet sheet = probing.forbid(inside.port()).probe("prober: http", web.http("/out"));
      assertThat(sheet.success()).isFalse();
      assertThat(inside.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{env: SECRET}", "sesame"})
  void passwordStaysWithTheTarget(String password) throws IOException {
    String module =
        "prober: http, http: {headers: {X-One: a, Cookie: b=c},"
            + " basic_auth: {username: ali, password: %s}}".formatted(password);
    try (WebServer other = WebServer.start()) {
      other.on("/", HELLO);
      web.on("/out", "HTTP/1.1 302 Found\r\nLocation: " + other.http("/") + "\r\n\r\n");
      assertThat(probing.probe(module, web.http("/out")).success()).isTrue();
      assertThat(web.requests().get(0)).contains("Authorization: Basic YWxpOnNlc2FtZQ==");
      assertThat(other.requests().get(0))
          .contains("X-One: a")
          .doesNotContain("Authorization", "Cookie");
      assertThat(probing.log()).doesNotContain("sesame", "YWxpOnNlc2FtZQ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "authorization: {credentials: sesame} | Bearer sesame",
        "authorization: {type: Token, credentials_file: secret} | Token sesame",
        "bearer_token: sesame | Bearer sesame",
        "bearer_token_file: secret | Bearer sesame",
        "basic_auth: {username: ali, password_file: secret} | Basic YWxpOnNlc2FtZQ==",
        "basic_auth: {username: ali} | Basic YWxpOg==",
      })
  void loginIsSent(String login, String header) throws IOException {
    Files.writeString(folder.resolve("secret"), " sesame\n");
    assertThat(probing.probe("prober: http, http: {" + login + "}", web.http("/")).success())
        .isTrue();
    assertThat(web.requests().get(0)).contains("Authorization: " + header + "\n");
    assertThat(probing.log()).doesNotContain("sesame", "YWxpO");
  }

  @Test
  void fileOfALoginIsReadForEachRequest() throws IOException {
    String module = "prober: http, http: {bearer_token_file: secret}";
    assertThat(probing.probe(module, web.http("/")).success()).isFalse();
    assertThat(probing.log())
        .contains("credentials_file " + folder.resolve("secret") + " cannot be read: there is no");
    Files.writeString(folder.resolve("secret"), "ses\name");
    assertThat(probing.probe(module, web.http("/")).success()).isFalse();
    assertThat(probing.log()).contains("must contain one line").doesNotContain("ses\n");
    Files.writeString(folder.resolve("secret"), "sesame");
    assertThat(probing.probe(module, web.http("/")).success()).isTrue();
    assertThat(web.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ali:sesame@127.0.0.1:PORT/",
        "http://ali:open@sesame@127.0.0.1:PORT/",
        "http://sesame@127.0.0.1:PORT/?token=sesame",
        "/?token=sesame",
        "//ali:sesame@127.0.0.1:PORT/",
        "ftp://ali:sesame@127.0.0.1/",
        "http://ali:sesame@127.0.0.1:99999/",
        "http://ali:sesame@[x/",
        "http://ali:sesame@/",
        "http://ali:sesame@no-such-host.invalid/",
        "http://ali:sesame@127.0.0.1:1/",
        "http:ali:sesame@127.0.0.1",
      })
  void redirectsPasswordStaysUntold(String location) throws IOException {
    String url = location.replace("PORT", Integer.toString(web.port()));
    web.on("/in", "HTTP/1.1 302 Found\r\nLocation: " + url + "\r\n\r\n");
    web.on("/?token=sesame", HELLO);
    ProbeSheet sheet = probing.probe("prober: http", web.http("/in"));
    assertThat(sheet.success()).isEqualTo(location.matches("(http:)?//.*PORT.*|/.*"));
    assertThat(probing.log()).contains("Received response").doesNotContain("sesame");
  }

  @Test
  void headersStayUntold() throws IOException {
    web.on("/", "HTTP/1.1 200 OK\r\nSet-Cookie: id=sesame\r\n sesame\r\n\r\n");
    String module =
        "prober: http, http: {headers: {Authorization: Bearer sesame, Cookie: id=sesame},"
            + " fail_if_header_matches: [{header: Set-Cookie, regexp: id}]}";
    probing.probe(module, web.http("/"));
    web.on("/", "HTTP/1.1 200 OK\r\nSet-Cookie: id=sesame\r\n\r\n");
    assertThat(probing.probe(module, web.http("/")).failedDueToRegex()).contains(true);
    assertThat(web.requests().get(0)).contains("Authorization: Bearer sesame", "Cookie: id=sesame");
    assertThat(probing.log()).contains("Received response").doesNotContain("sesame");
  }

  @Test
  void cookiesComeBackAfterRedirects() throws IOException {
    web.on("/in", "HTTP/1.1 302 Found\r\nSet-Cookie: id=7; Path=/\r\nLocation: /\r\n\r\n");
    assertThat(probing.probe("prober: http", web.http("/in")).success()).isTrue();
    assertThat(web.requests().get(1)).contains("Cookie: id=7");
  }

  @Test
  void postBecomesGetWhenRedirected() throws IOException {
    web.on("/in", "HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n");
    probing.probe("prober: http, http: {method: POST, body: '{}'}", web.http("/in"));
    assertThat(web.requests().get(0)).startsWith("POST /in ").contains("Content-Length: 2");
    assertThat(web.requests().get(1)).startsWith("GET / ").doesNotContain("Content-Length");
  }

  @Test
  void bodyIsSearchedAsConfigured() throws IOException {
    ProbeSheet found =
        probing.probe("prober: http, http: {fail_if_body_matches_regexp: [h.l]}", web.http("/"));
    assertThat(found.success()).isFalse();
    assertThat(found.failedDueToRegex()).contains(true);
    ProbeSheet wanted =
        probing.probe(
            "prober: http, http: {fail_if_body_not_matches_regexp: [h.l]}", web.http("/"));
    assertThat(wanted.success()).isTrue();
    assertThat(wanted.failedDueToRegex()).contains(false);
  }

  @Test
  void missingHeaderIsNoMatch() throws IOException {
    String module = "prober: http, http: {fail_if_header_%s: [{header: via, regexp: x%s}]}";
    assertThat(probing.probe(module.formatted("matches", ""), web.http("/")).failedDueToRegex())
        .contains(true);
    String allowed = ", allow_missing: true";
    assertThat(probing.probe(module.formatted("matches", allowed), web.http("/")).success())
        .isTrue();
    web.on("/", "HTTP/1.1 200 OK\r\nVia: ax\r\n\r\n");
    assertThat(probing.probe(module.formatted("not_matches", ""), web.http("/")).success())
        .isTrue();
    assertThat(probing.probe(module.formatted("matches", ""), web.http("/")).success()).isFalse();
  }

  @Test
  void chunksAreReadToTheEnd() throws IOException {
    web.on(
        "/",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
    ProbeSheet sheet =
        probing.probe(
            "prober: http, http: {fail_if_body_not_matches_regexp: [^hello$]}", web.http("/"));
    assertThat(sheet.success()).isTrue();
    assertThat(sheet.http().orElseThrow().bodyLength()).isEqualTo(5);
  }

  @Test
  void bodyCutShortIsNoSuccess() throws IOException {
    web.on("/sized", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
    web.on("/chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello");
    for (String path : new String[] {"/sized", "/chunked"}) {
      ProbeSheet sheet = probing.probe("prober: http", web.http(path));
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.http().orElseThrow().bodyLength()).isEqualTo(5);
    }
  }

  @Test
  void packedBodyIsUnpackedWhereAsked() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    try (OutputStream gzip = new GZIPOutputStream(answer)) {
      gzip.write(new byte[500]);
    }
    web.on("/gz", answer.toByteArray());
    String module = "prober: http, http: {compression: gzip}";
    ProbeSheet sheet = probing.probe(module, web.http("/gz"));
    assertThat(sheet.success()).isTrue();
    assertThat(sheet.http().orElseThrow().bodyLength()).isEqualTo(500);
    assertThat(probing.probe(module, web.http("/")).success()).isFalse();
  }

  @Test
  void brokenAnswersAreNoSuccess() throws IOException {
    web.on("/ssh", "SSH-2.0-OpenSSH\r\n");
    web.on("/size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n");
    web.on("/header", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n");
    web.on("/long", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(2_000_000) + "\r\n\r\n");
    web.on("/length", "HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\nx");
    web.on("/port", "HTTP/1.1 302 Found\r\nLocation: http://localhost:99999/\r\n\r\n");
    web.on("/name", "HTTP/1.1 302 Found\r\nLocation: https://.a:" + web.port() + "\r\n\r\n");
    web.on("/empty", "");
    for (String path :
        new String[] {"/ssh", "/size", "/header", "/long", "/length", "/port", "/name", "/empty"}) {
      assertThat(probing.probe("prober: http", web.http(path)).success()).as(path).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1  200 OK~X-A: b~ c~~hello, true",
    "HTTP/1.1 200 OK~X-A: b c~Content-Length: 5~Content-Length: 5~~hello, true",
    "HTTP/1.1 200 OK~X-A: b c~Content-Length: 5~Content-Length: 4~~hello, false",
    "HTTP/1.1 200 OK~X-A: b c~no colon~~hello, false",
    "ICY 200 OK~X-A: b c~~hello, false"
  })
  void headIsReadAsTheReferenceReadsIt(String answer, boolean success) throws IOException {
    web.on("/", answer.replace("~", "\r\n"));
    String module =
        "prober: http, http: {fail_if_header_not_matches: [{header: X-A, regexp: '^b c$'}]}";
    assertThat(probing.probe(module, web.http("/")).success()).isEqualTo(success);
  }

  @Test
  void upgradeIsNotWaitedThrough() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> upgrade(listener));
      String module =
          "prober: http, http: {valid_status_codes: [101],"
              + " headers: {Connection: Upgrade, Upgrade: websocket}}";
      ProbeSheet sheet = probing.probe(module, "127.0.0.1:" + listener.getLocalPort());
      assertThat(sheet.success()).as(probing.log()).isTrue();
      assertThat(asked.get()).contains("Connection: Upgrade").doesNotContain("close");
    }
  }

  /** Returns the request, once the client has closed the connection. */
  private static String upgrade(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      String answer = "HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(UTF_8));
      while (in.read() >= 0) {}
      return head.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void bodyThatWasNotReadDoesNotPass() throws IOException {
    web.on("/", "HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\nmoved here");
    String module =
        "prober: http, http: {follow_redirects: false, valid_status_codes: [302],"
            + " fail_if_body_%smatches_regexp: [moved]}";
    for (String not : new String[] {"", "not_"}) {
      ProbeSheet sheet = probing.probe(module.formatted(not), web.http("/"));
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.failedDueToRegex()).contains(true);
    }
  }

  @Test
  void brokenTargetsAreNoSuccess() throws IOException {
    for (String target : new String[] {"http://[bad", "http:///x", "a b"}) {
      ProbeSheet sheet = probing.probe("prober: http", target);
      assertThat(sheet.success()).as(target).isFalse();
      assertThat(sheet.lookup()).isEmpty();
    }
  }

  @Test
  void hostnameNamesTheSite() throws IOException {
    probing.with("hostname", "shop.example").probe("prober: http", web.http("/"));
    assertThat(web.requests().get(0)).contains("Host: shop.example\n");
    assertThat(probing.with("hostname", "a\r\nX: y").probe("prober: http", web.http("/")).success())
        .isFalse();
  }

  @Test
  void silentServerCostsTheModulesTimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      ProbeSheet sheet =
          probing.probe("prober: http, timeout: 300ms", "127.0.0.1:" + silent.getLocalPort());
      assertThat(sheet.success()).isFalse();
      assertThat(sheet.duration()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(10));
      assertThat(probing.log()).contains("it took longer than 300ms");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail_if_body_matches_regexp", "fail_if_body_not_matches_regexp"})
  void bodyThatIsNotReadPassesNoCheck(String check) throws IOException {
    web.on("/", "HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\nmoved here");
    ProbeSheet sheet =
        probing.probe(
            "prober: http, http: {follow_redirects: false, valid_status_codes: [302], %s: [moved]}"
                .formatted(check),
            web.http("/"));
    assertThat(sheet.success()).isFalse();
    assertThat(sheet.failedDueToRegex()).contains(true);
  }

  @Test
  void hardExpressionIsSearchedInTime() throws IOException {
    web.on("/", "HTTP/1.1 200 OK\r\n\r\n" + "a".repeat(2_000));
    ProbeSheet sheet =
        probing.probe(
            "prober: http, http: {fail_if_body_matches_regexp: ['.*.*.*.*.*.*b']}", web.http("/"));
    assertThat(sheet.success()).as(probing.log()).isTrue();
  }
}
