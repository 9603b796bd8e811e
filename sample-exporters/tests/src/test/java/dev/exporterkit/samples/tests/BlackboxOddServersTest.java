package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Request;
import dev.exporterkit.testkit.server.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers with odd responses, probed beside Debian's {@code prometheus-blackbox-exporter}. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlackboxOddServersTest {
  private static final String MODULES =
      """
      modules:
        get: {prober: http, timeout: 3s, http: {preferred_ip_protocol: ip4}}
        stay: {prober: http, http: {follow_redirects: false, valid_status_codes: [302]}}
        stay_not_moved:
          prober: http
          http:
            follow_redirects: false
            valid_status_codes: [302]
            fail_if_body_matches_regexp: [moved]
        stay_body:
          prober: http
          http:
            follow_redirects: false
            valid_status_codes: [302]
            fail_if_body_not_matches_regexp: [moved]
        folded: {prober: http, http: {fail_if_header_not_matches: [{header: X-A, regexp: "^b c$"}]}}
        never: {prober: http, http: {fail_if_header_matches: [{header: X-A, regexp: b}]}}
        old_word: {prober: http, http: {valid_http_versions: [HTTP/1.0], fail_if_body_matches_regexp: [ok]}}
        word: {prober: http, http: {fail_if_body_not_matches_regexp: [ok]}}
        gunzip: {prober: http, http: {compression: gzip, headers: {Accept-Encoding: gzip}}}
        head: {prober: http, http: {method: HEAD}}
        put: {prober: http, http: {method: PUT}}
        patch: {prober: http, http: {method: PATCH}}
        post: {prober: http, http: {method: POST}}
        delete: {prober: http, http: {method: DELETE}}
        options: {prober: http, http: {method: OPTIONS}}
        propfind: {prober: http, http: {method: PROPFIND}}
        get_body: {prober: http, http: {body: '{"query": 1}', headers: {Content-Type: application/json}}}
        delete_body: {prober: http, http: {method: DELETE, body: x}}
        host: {prober: http, http: {headers: {host: shop.example}}}
        odd_header: {prober: http, http: {headers: {X-U: bücher, x-lower: "a, b", Cookie: own=1}}}
        framed: {prober: http, http: {headers: {content-length: "7", Transfer-Encoding: chunked, Trailer: X}}}
        framed_post: {prober: http, http: {method: POST, body: abc, headers: {Content-Length: "7"}}}
        agent: {prober: http, http: {headers: {user-agent: me, accept-encoding: gzip}}}
      """;

  private static final String LINE = "HTTP/1.1 200 OK\r\n";

  @TempDir static Path folder;

  @RegisterExtension
  static final FakeHttpServer server =
      FakeServer.http().responds("/ok", Response.raw(LINE + "Content-Length: 2\r\n\r\nok"));

  private static BlackboxPair pair;

  @BeforeAll
  static void start() throws Exception {
    Path file = Files.writeString(folder.resolve("blackbox.yml"), MODULES);
    pair = BlackboxPair.start(file);
  }

  @AfterAll
  static void stop() throws Exception {
    pair.close();
  }

  /** CR and LF are written as {@code ~}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get | true  | HTTP/1.1  200 OK~Content-Length: 2~~ok",
        "get | true  | HTTP/1.1   200 OK~~ok",
        "get | true  | HTTP/1.1 200~Content-Length: 2~~ok",
        "get | true  | HTTP/1.0 200 OK~~ok",
        "get | false | HTTP/1.1 200OK~~ok",
        "get | false | HTTP/1.1 2000 OK~~ok",
        "get | false | HTTP/1.1 20 OK~~ok",
        "get | false | HTTP/1.1~~ok",
        "get | false | ICY 200 OK~~ok",
        "get | false | SOURCETABLE 200 OK~~ok",
        "get | false | http/1.1 200 OK~~ok",
        "folded | true | HTTP/1.1 200 OK~X-A: b~ c~~ok",
        "folded | true | HTTP/1.1 200 OK~X-A: b~\t  c  ~Content-Length: 2~~ok",
        "folded | false | HTTP/1.1 200 OK~X-A: b~Content-Length: 2~~ok",
        "get | false | HTTP/1.1 200 OK~ X-A: b~~ok",
        "get | false | HTTP/1.1 200 OK~nocolon~~ok",
        "get | true  | HTTP/1.1 200 OK~: empty~Content-Length: 2~~ok",
        "get | true  | HTTP/1.1 200 OK~X-A:b~X-A:~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: 2~Content-Length: 3~~okk",
        "get | true  | HTTP/1.1 200 OK~Content-Length: 2~Content-Length: 2~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: 2, 2~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: +2~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: -2~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: 0x2~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: 99999999999999999999~~ok",
        "get | false | HTTP/1.1 200 OK~Content-Length: 3~~ok",
        "get | true  | HTTP/1.1 200 OK~Content-Length: 1~~ok",
        "get | true  | HTTP/1.1 204 None~Content-Length: 5~~",
        "get | true  | HTTP/1.1 204 None~~",
        "get | true  | HTTP/1.1 204 None~Transfer-Encoding: chunked~~body",
        "get | false | HTTP/1.1 304 Same~Transfer-Encoding: chunked~~body",
        "get | false | HTTP/1.1 304 Same~Content-Length: 4~~body",
        "head | true | HTTP/1.1 204 None~~",
        "head | false | HTTP/1.1 304 Same~Content-Length: 5~~",
        "never | false | HTTP/1.1 200 OK~X-A : c~~ok",
        "never | true | HTTP/1.1 200 OK~X-A: c~~ok",
        "get | true  | HTTP/1.1 200 OK~Content-Length : 1~~ok",
        "word | false | HTTP/1.1 200 OK~Content-Length: 9~~ok",
        "old_word | false | HTTP/1.1 200 OK~~ok",
        "get | true  | HTTP/1.1 205 Reset~Content-Length: 0~~",
        "get | false | HTTP/1.1 304 Same~Content-Length: 5~~",
        "head | true | HTTP/1.1 200 OK~Content-Length: 5000~~",
        "head | true | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~",
        "get | true  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~~",
        "get | true  | HTTP/1.1 200 OK~Transfer-Encoding: Chunked~Content-Length: 9~~2;a=b~ok~0~~",
        "get | true  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~X-T: 1~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~z~ok~0~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~okX~0~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok0~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~broken~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~ X: 1~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~ok~0~X: 1",
        "get | true  | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1~o~1;x=y~k~0~~more",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: gzip~~ok",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~2~ok~0~~",
        "get | false | HTTP/1.1 200 OK~Transfer-Encoding: chunked~Transfer-Encoding: chunked~~2~ok~0~~",
        "get | true  | HTTP/1.0 200 OK~Transfer-Encoding: chunked~~ok",
        "get | true  | HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~~ok",
        "get | true  | HTTP/1.1 103 Hints~Link: a~~HTTP/1.1 102 P~~HTTP/1.1 200 OK~~ok",
        "get | true  | HTTP/1.1 200 OK~Content-Encoding: gzip~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed, 21 Oct 2015 07:28:00 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Mon, 21 Oct 2015 07:28:00.5 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wednesday, 21-Oct-15 07:28:00 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Friday, 02-Jan-70 07:28:00 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed Oct  7 07:28:00 2015~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed, 7 Oct 2015 07:28:00 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed, 21 Oct 2015 07:28:00 +0000~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed, 31 Feb 2015 07:28:00 GMT~~ok",
        "get | true  | HTTP/1.1 200 OK~Last-Modified: Wed, 21 Oct 2015 7:28:00 GMT~~ok",
        "get | false | HTTP/1.1 503 No~Retry-After: 0~~ok",
        "get | false | HTTP/1.1 503 No~Retry-After: 99999999999~~ok",
        "get | false | HTTP/1.1 408 Late~~ok",
        "get | false | HTTP/1.1 401 Who~WWW-Authenticate: Basic realm=x~~ok",
        "get | false | HTTP/1.1 407 Who~Proxy-Authenticate: Basic realm=x~~ok",
        "get | false | HTTP/1.1 421 Other~~ok",
        "get | false | HTTP/1.1 300 Many~Location: /ok~~ok",
        "get | false | HTTP/1.1 302 Found~~nowhere",
        "get | false | HTTP/1.1 308 Found~~nowhere",
        "get | false | HTTP/1.1 307 Found~Location:~~nowhere",
        "get | false | ",
        "get | false | HTTP/1.1 200 OK~Content-Len",
        "get | false | <html>",
        "stay | true | HTTP/1.1 302 Found~Location: /ok~Content-Length: 5~~moved",
        "stay_not_moved | false | HTTP/1.1 302 Found~Location: /ok~Content-Length: 5~~moved",
        "stay_not_moved | false | HTTP/1.1 302 Found~Location: /ok~Content-Length: 5~~other",
        "stay_body | false | HTTP/1.1 302 Found~Location: /ok~Content-Length: 5~~moved",
        "stay_body | true | HTTP/1.1 302 Found~Content-Length: 5~~moved"
      })
  void oddResponseHasTheReferencesVerdict(String module, boolean success, String response)
      throws Exception {
    responds("/odd", response == null ? "" : response.replace("~", "\r\n"));
    pair.assertSame(module, server.address() + "/odd", success);
  }

  @Test
  void lineFeedAloneEndsALine() throws Exception {
    responds("/odd", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
    pair.assertSame("get", server.address() + "/odd", true);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void fiveInterimResponsesMayComeFirst(int interim, boolean success) throws Exception {
    String response = "HTTP/1.1 103 Hints\r\n\r\n".repeat(interim) + LINE + "\r\nok";
    responds("/odd", response);
    pair.assertSame("get", server.address() + "/odd", success);
  }

  /** Bytes that are not gzip are a defect, and a second gzip is more of the same. */
  @ParameterizedTest
  @CsvSource({
    "twice, true, 0",
    "after, false, 0",
    "checksum, false, 0",
    "cut, false, 0",
    "cut, false, 5",
    "twice, true, 5"
  })
  void gzipIsReadToItsEnd(String defect, boolean success, int extra) throws Exception {
    String packed = gzip("hello".repeat(1 + extra * 1000));
    String body =
        switch (defect) {
          case "twice" -> packed + packed;
          case "after" -> packed + "ok";
          case "checksum" -> packed.substring(0, packed.length() - 8) + "12345678";
          default -> packed.substring(0, packed.length() - 3);
        };
    responds("/odd", LINE + "Content-Encoding: gzip\r\n\r\n" + body);
    pair.assertSame("gunzip", server.address() + "/odd", success);
  }

  private static String gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toString(ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get | ok | true",
        "get | /ok | true",
        "get | ../ok | true",
        "get | ./x/../../ok | true",
        "get | /a/../../ok | true",
        "get | ?lang=en | true",
        "get | ok#part | true",
        "get | //127.0.0.1:PORT/ok | true",
        "get | HTTP://127.0.0.1:PORT/ok | true",
        "get | http://localhost:PORT/ok | true",
        "get | 1:2 | false",
        "get | ./1:2 | true",
        "get | ://x | false",
        "get | http://a b@127.0.0.1:PORT/ok | false",
        "get | http://127%2e0.0.1:PORT/ok | false",
        "get | http://127.1:PORT/ok | false",
        "get | http://2130706433:PORT/ok | false",
        "get | http:ok | false",
        "get | http:/ok | false",
        "get | http:///ok | false",
        "get | ftp://127.0.0.1/ok | false",
        "get | mailto:a@b | false",
        "get | /%zz | false",
        "get | /\\ok | false",
        "get | /a b | true",
        "get | '/a|b{}' | true",
        "get | /q?a=100% | true",
        "get | http://127.0.0.1:99999/ok | false",
        "get | http://127.0.0.1:port/ok | false",
        "get | http://[::1/ok | false",
        "put | /ok | true",
        "post | /ok | true",
        "delete | /ok | true",
        "get_body | /ok | true",
        "head | /ok | true"
      })
  void redirectLeadsWhereTheReferenceGoes(String module, String location, boolean success)
      throws Exception {
    String there = location.replace("PORT", "" + server.port());
    for (String page :
        List.of("/in/ok", "/in/1:2", "/in/page?lang=en", "/a%20b", "/a%7Cb%7B%7D", "/q?a=100%")) {
      responds(page, LINE + "\r\nok");
    }
    responds("/in/page", "HTTP/1.1 302 Found\r\nLocation: " + there + "\r\n\r\n");
    assertSameRequests(module, server.address() + "/in/page", success);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get | SID=abc; Version=1; Path=/",
        "get | SID=abc",
        "get | SID=abc; Path=/in",
        "get | SID=abc; Path=/elsewhere",
        "get | SID=abc; Secure",
        "get | SID=abc; HttpOnly; SameSite=Lax",
        "get | SID=abc; Max-Age=0",
        "get | SID=abc; Max-Age=60",
        "get | SID=abc; Expires=Wed, 21 Oct 2015 07:28:00 GMT",
        "get | SID=abc; Domain=example.org",
        "get | SID=a=b",
        "get | SID=",
        "get | =abc",
        "get | abc",
        "odd_header | SID=abc"
      })
  void cookieComesBackAsFromTheReference(String module, String cookie) throws Exception {
    responds(
        "/in/page", "HTTP/1.1 302 Found\r\nSet-Cookie: " + cookie + "\r\nLocation: next\r\n\r\n");
    responds("/in/next", LINE + "\r\nok");
    assertSameRequests(module, server.address() + "/in/page", true);
  }

  @ParameterizedTest
  @CsvSource({
    "get",
    "head",
    "put",
    "patch",
    "post",
    "delete",
    "options",
    "propfind",
    "get_body",
    "delete_body",
    "host",
    "odd_header",
    "framed",
    "framed_post",
    "agent"
  })
  void requestIsTheReferences(String module) throws Exception {
    assertSameRequests(module, server.address() + "/ok", true);
  }

  private static void responds(String target, String response) {
    server.responds(target, Response.raw(response));
  }

  private static void assertSameRequests(String module, String target, boolean success)
      throws Exception {
    pair.assertSame(module, target, success);
    List<Request> all = server.requests();
    List<Request> ours = all.stream().filter(BlackboxOddServersTest::isOurs).toList();
    List<Request> theirs = all.stream().filter(request -> !isOurs(request)).toList();
    if (ours.isEmpty()) { // both use the name that the module sets
      ours = theirs.subList(1, 2);
      theirs = theirs.subList(0, 1);
    }
    assertThat(ours.stream().map(BlackboxOddServersTest::comparable).toList())
        .isEqualTo(theirs.stream().map(BlackboxOddServersTest::comparable).toList());
  }

  private static boolean isOurs(Request request) {
    return request.headers("User-Agent").stream().anyMatch(name -> name.startsWith("Exporter Kit"));
  }

  /** The reference has another name, and its next request names the page that redirected it. */
  private static String comparable(Request request) {
    String headers =
        request
            .head()
            .lines()
            .skip(1)
            .map(line -> line.split(":", 2))
            .map(header -> header[0].toLowerCase(Locale.ROOT) + ": " + header[1].strip())
            .filter(header -> !header.startsWith("referer: "))
            .map(header -> header.replaceFirst("^user-agent: (?!me$).*", "user-agent:"))
            .sorted(Comparator.comparing(header -> header.replaceFirst(":.*", "")))
            .collect(Collectors.joining("\n"));
    String line = request.head().lines().findFirst().orElseThrow();
    return line + "\n" + headers + "\n\n" + request.body();
  }
}
