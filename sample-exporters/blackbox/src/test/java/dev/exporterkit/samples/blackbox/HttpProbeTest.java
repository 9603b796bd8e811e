package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Response;
import java.io.IOException;
import java.nio.file.Files;
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
class HttpProbeTest {
  @RegisterExtension
  static final FakeHttpServer web = FakeServer.http().responds("/", Response.text("hello"));

  @RegisterExtension
  static final FakeHttpServer other = FakeServer.http().responds("/", Response.text("hello"));

  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @Test
  void responseIsShownWithAllItsValues() {
    web.responds(
        "/",
        Response.raw(
            "HTTP/1.1 200 OK\r\nLast-Modified: Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\nhello"));
    assertThat(tester.probe("prober: http", "127.0.0.1:" + web.port()))
        .hasText(
            """
            probe_success 1
            probe_failed_due_to_regex 0
            probe_http_status_code 200
            probe_http_version 1.1
            probe_http_ssl 0
            probe_http_redirects 0
            probe_http_content_length -1
            probe_http_uncompressed_body_length 5
            probe_http_last_modified_timestamp_seconds 1445412480
            probe_ip_addr_hash 3668918509
            """)
        .hasNoDrops()
        .family("probe_http_duration_seconds")
        .hasSamples(5);
  }

  @Test
  void otherStatusIsNoSuccess() {
    assertThat(tester.probe("prober: http", web.url("/missing")))
        .hasText("probe_success 0\nprobe_http_status_code 404");
    assertThat(tester.log()).contains("the status is 404, not 2xx");
  }

  @Test
  void statusOfTheModuleIsValid() {
    String module = "prober: http, http: {valid_status_codes: [404]}";
    assertThat(tester.probe(module, web.url("/missing"))).hasText("probe_success 1");
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 0");
  }

  @Test
  void redirectsAreFollowedTenTimes() {
    for (int i = 1; i <= 11; i++) {
      web.responds("/r" + i, Response.redirectTo(i == 1 ? "/" : "/r" + (i - 1)));
    }
    assertThat(tester.probe("prober: http", web.url("/r10")))
        .hasText("probe_success 1\nprobe_http_redirects 10");
    assertThat(tester.probe("prober: http", web.url("/r11")))
        .hasText("probe_success 0\nprobe_http_status_code 302");
  }

  @Test
  void redirectNeedsTheOperatorsPermission() {
    web.responds("/out", Response.redirectTo(other.url("/")));
    assertThat(tester.refusesPort(other.port()).probe("prober: http", web.url("/out")))
        .hasText("probe_success 0");
    assertThat(other.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{env: SECRET}", "sesame"})
  void passwordIsSentToTheTargetOnly(String password) {
    String module =
        "prober: http, http: {headers: {X-One: a, Cookie: b=c},"
            + " basic_auth: {username: ali, password: %s}}".formatted(password);
    web.responds("/out", Response.redirectTo(other.url("/")));
    assertThat(tester.probe(module, web.url("/out"))).hasText("probe_success 1");
    assertThat(web.awaitRequest().header("Authorization")).isEqualTo("Basic YWxpOnNlc2FtZQ==");
    assertThat(other.awaitRequest().head())
        .contains("X-One: a")
        .doesNotContain("Authorization", "Cookie");
    assertThat(tester.log()).doesNotContain("sesame", "YWxpOnNlc2FtZQ");
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
    assertThat(tester.probe("prober: http, http: {" + login + "}", web.url("/")))
        .hasText("probe_success 1");
    assertThat(web.awaitRequest().headers("Authorization")).containsExactly(header);
    assertThat(tester.log()).doesNotContain("sesame", "YWxpO");
  }

  @Test
  void fileOfALoginIsReadForEachRequest() throws IOException {
    String module = "prober: http, http: {bearer_token_file: secret}";
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 0");
    assertThat(tester.log())
        .contains("credentials_file " + folder.resolve("secret") + " cannot be read: there is no");
    Files.writeString(folder.resolve("secret"), "ses\name");
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 0");
    assertThat(tester.log()).contains("must contain one line").doesNotContain("ses\\n", "ses\n");
    Files.writeString(folder.resolve("secret"), "sesame");
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 1");
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
  void passwordOfARedirectIsNotLogged(String location) {
    web.responds(
        "/in", Response.redirectTo(location.replace("PORT", Integer.toString(web.port()))));
    int success = location.matches("(http:)?//.*PORT.*|/.*") ? 1 : 0;
    assertThat(tester.probe("prober: http", web.url("/in"))).hasText("probe_success " + success);
    assertThat(tester.log()).contains("Received response").doesNotContain("sesame");
  }

  @Test
  void headersAreNotLogged() {
    String module =
        "prober: http, http: {headers: {Authorization: Bearer sesame, Cookie: id=sesame},"
            + " fail_if_header_matches: [{header: Set-Cookie, regexp: id}]}";
    web.responds("/", Response.raw("HTTP/1.1 200 OK\r\nSet-Cookie: id=sesame\r\n sesame\r\n\r\n"));
    assertThat(tester.probe(module, web.url("/"))).isUp();
    web.responds("/", Response.text("").header("Set-Cookie", "id=sesame"));
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_failed_due_to_regex 1");
    assertThat(web.awaitRequest().head())
        .contains("Authorization: Bearer sesame", "Cookie: id=sesame");
    assertThat(tester.log()).contains("Received response").doesNotContain("sesame");
  }

  @Test
  void cookiesAreSentAfterRedirects() {
    web.responds("/in", Response.redirectTo("/").header("Set-Cookie", "id=7; Path=/"));
    assertThat(tester.probe("prober: http", web.url("/in"))).hasText("probe_success 1");
    assertThat(web.awaitRequests(2).get(1).header("Cookie")).isEqualTo("id=7");
  }

  @Test
  void postBecomesGetWhenRedirected() {
    web.responds("/in", Response.redirectTo("/"));
    assertThat(tester.probe("prober: http, http: {method: POST, body: '{}'}", web.url("/in")))
        .hasText("probe_success 1");
    assertThat(web.requests()).map(Object::toString).containsExactly("POST /in", "GET /");
    assertThat(web.requests().get(0).body()).isEqualTo("{}");
    assertThat(web.requests().get(1).header("Content-Length")).isNull();
  }

  @Test
  void bodyIsSearchedAsConfigured() {
    String module = "prober: http, http: {fail_if_body_%s_regexp: [h.l]}";
    assertThat(tester.probe(module.formatted("matches"), web.url("/")))
        .hasText("probe_success 0\nprobe_failed_due_to_regex 1");
    assertThat(tester.probe(module.formatted("not_matches"), web.url("/")))
        .hasText("probe_success 1\nprobe_failed_due_to_regex 0");
  }

  @Test
  void missingHeaderIsNoMatch() {
    String module = "prober: http, http: {fail_if_header_%s: [{header: via, regexp: x%s}]}";
    assertThat(tester.probe(module.formatted("matches", ""), web.url("/")))
        .hasText("probe_failed_due_to_regex 1");
    String allowed = ", allow_missing: true";
    assertThat(tester.probe(module.formatted("matches", allowed), web.url("/")))
        .hasText("probe_success 1");
    web.responds("/", Response.text("").header("Via", "ax"));
    assertThat(tester.probe(module.formatted("not_matches", ""), web.url("/")))
        .hasText("probe_success 1");
    assertThat(tester.probe(module.formatted("matches", ""), web.url("/")))
        .hasText("probe_success 0");
  }

  @Test
  void chunksAreReadToTheEnd() {
    web.responds(
        "/",
        Response.raw(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;x\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"));
    String module = "prober: http, http: {fail_if_body_not_matches_regexp: [^hello$]}";
    assertThat(tester.probe(module, web.url("/")))
        .hasText("probe_success 1\nprobe_http_uncompressed_body_length 5");
  }

  @Test
  void truncatedBodyIsNoSuccess() {
    web.responds("/sized", Response.text("hello you").cutAfter(5));
    web.responds(
        "/chunked",
        Response.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello"));
    for (String path : new String[] {"/sized", "/chunked"}) {
      assertThat(tester.probe("prober: http", web.url(path)))
          .as(path)
          .hasText("probe_success 0\nprobe_http_uncompressed_body_length 5");
    }
  }

  @Test
  void bodyIsDecompressedAsConfigured() {
    web.responds("/gz", Response.bytes(new byte[500]).gzip());
    String module = "prober: http, http: {compression: gzip}";
    assertThat(tester.probe(module, web.url("/gz")))
        .hasText("probe_success 1\nprobe_http_uncompressed_body_length 500");
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success 0");
  }

  @ParameterizedTest
  @CsvSource({"4B, 0, 4", "5B, 1, 5", "0, 1, 5"})
  void bodyMustNotBeLongerThanTheLimit(String limit, int success, int length) {
    String module = "prober: http, http: {compression: gzip, body_size_limit: " + limit + "}";
    web.responds("/", Response.text("hello").gzip());
    assertThat(tester.probe(module, web.url("/")))
        .hasText("probe_success " + success)
        .hasText("probe_failed_due_to_regex 0")
        .hasText("probe_http_uncompressed_body_length " + length);
  }

  @Test
  void bodyBeyondTheLimitIsNotSearched() {
    String module =
        "prober: http, http: {body_size_limit: 1KB, fail_if_body_not_matches_regexp: [^x]}";
    web.responds("/", Response.text("x").endless());
    assertThat(tester.probe(module, web.url("/")))
        .hasText("probe_success 0\nprobe_failed_due_to_regex 1")
        .hasText("probe_http_uncompressed_body_length 1024");
    assertThat(tester.log())
        .contains("the body is longer than body_size_limit, 1,024 bytes")
        .doesNotContain("it took longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH~",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~ffffffffffffffff~",
        "HTTP/1.1 200 OK~no colon~~",
        "HTTP/1.1 200 OK~X: LONG~~",
        "HTTP/1.1 200 OK~Content-Length: 18446744073709551615~~x",
        "HTTP/1.1 302 Found~Location: http://localhost:99999/~~",
        "HTTP/1.1 302 Found~Location: https://.a:80~~",
        "",
      })
  void malformedResponseIsNoSuccess(String response) {
    web.responds(
        "/", Response.raw(response.replace("~", "\r\n").replace("LONG", "x".repeat(2_000_000))));
    assertThat(tester.probe("prober: http", web.url("/"))).hasText("probe_success 0");
  }

  @Test
  void misbehavingServerIsNoSuccess() {
    assertThat(tester.probe("prober: http", web.sendsGarbage().url("/")))
        .hasText("probe_success 0\nprobe_http_status_code 0");
    assertThat(tester.probe("prober: http", web.resets().url("/"))).hasText("probe_success 0");
    assertThat(tester.probe("prober: http", web.closes().url("/"))).hasText("probe_success 0");
    assertThat(tester.probe("prober: http", web.refuses().url("/"))).hasText("probe_success 0");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1  200 OK~X-A: b~ c~~hello, 1",
    "HTTP/1.1 200 OK~X-A: b c~Content-Length: 5~Content-Length: 5~~hello, 1",
    "HTTP/1.1 200 OK~X-A: b c~Content-Length: 5~Content-Length: 4~~hello, 0",
    "HTTP/1.1 200 OK~X-A: b c~no colon~~hello, 0",
    "ICY 200 OK~X-A: b c~~hello, 0"
  })
  void headIsReadAsTheReferenceReadsIt(String response, int success) {
    web.responds("/", Response.raw(response.replace("~", "\r\n")));
    String module =
        "prober: http, http: {fail_if_header_not_matches: [{header: X-A, regexp: '^b c$'}]}";
    assertThat(tester.probe(module, web.url("/"))).hasText("probe_success " + success);
  }

  @Test
  void upgradedConnectionIsClosedAtOnce() {
    web.responds(
        "/",
        Response.raw("HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
            .thenHangs());
    String module =
        "prober: http, http: {valid_status_codes: [101],"
            + " headers: {Connection: Upgrade, Upgrade: websocket}}";
    assertThat(tester.probe(module, web.url("/"))).as(tester.log()).hasText("probe_success 1");
    web.awaitNoConnections();
    assertThat(web.awaitRequest().headers("Connection")).containsExactly("Upgrade");
  }

  @Test
  void brokenTargetsAreNoSuccess() {
    for (String target : new String[] {"a[b", "a,b[c]", "localhost/%zz"}) {
      assertThat(tester.probe("prober: http", target))
          .as(target)
          .hasText("probe_success 0")
          .hasNoFamily("probe_dns_lookup_time_seconds");
    }
  }

  @Test
  void hostnameNamesTheSite() {
    assertThat(tester.hostname("shop.example").probe("prober: http", web.url("/")))
        .hasText("probe_success 1");
    assertThat(web.awaitRequest().headers("Host")).containsExactly("shop.example");
    assertThat(tester.hostname("a\r\nX: y").probe("prober: http", web.url("/")))
        .hasText("probe_success 0");
    assertThat(web.requests()).hasSize(1);
  }

  @Test
  void hangingServerCostsTheModulesTimeout() {
    assertThat(tester.probe("prober: http, timeout: 300ms", web.hangs().url("/")))
        .hasText("probe_success 0")
        .sample("probe_duration_seconds")
        .isBetween(0.3, 10);
    assertThat(tester.log()).contains("it took longer than 300ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail_if_body_matches_regexp", "fail_if_body_not_matches_regexp"})
  void bodyThatIsNotReadPassesNoCheck(String check) {
    web.responds("/", Response.raw("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\nmoved here"));
    String module =
        "prober: http, http: {follow_redirects: false, valid_status_codes: [302], %s: [moved]}";
    assertThat(tester.probe(module.formatted(check), web.url("/")))
        .hasText("probe_success 0\nprobe_failed_due_to_regex 1");
  }

  @Test
  void hardExpressionIsSearchedInTime() {
    web.responds("/", Response.text("a".repeat(2_000)));
    String module = "prober: http, http: {fail_if_body_matches_regexp: ['.*.*.*.*.*.*b']}";
    assertThat(tester.probe(module, web.url("/"))).as(tester.log()).hasText("probe_success 1");
  }
}
