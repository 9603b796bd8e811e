package dev.exporterkit.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@FailOnLeaks
class FakeHttpServerTest {
  private static final String GET = "GET /x HTTP/1.1\r\n\r\n";

  @RegisterExtension final FakeHttpServer http = FakeServer.http();

  @Test
  void pathHasItsResponse() throws Exception {
    http.responds("/info", "fine").responds("/info?all=1", "all");
    assertThat(Client.get(http, "/info").body()).isEqualTo("fine");
    assertThat(Client.get(http, "/info?all=0").body()).isEqualTo("fine");
    assertThat(Client.get(http, "/info?all=1").body()).isEqualTo("all");
  }

  @Test
  void unknownPathShowsTheKnown() throws Exception {
    http.responds("/info", "fine").responds("/a", "fine");
    HttpResponse<String> response = Client.get(http, "/inof");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo("The fake server has no response to GET /inof. It responds to [/a, /info].\n");
  }

  @Test
  void responsesComeInTurn() throws Exception {
    http.responds("/x", Response.status(503), Response.text("one"), Response.text("two"));
    assertThat(Client.get(http, "/x").statusCode()).isEqualTo(503);
    assertThat(Client.get(http, "/x").body()).isEqualTo("one");
    assertThat(Client.get(http, "/x").body()).isEqualTo("two");
    assertThat(Client.get(http, "/x").body()).isEqualTo("two");
  }

  @Test
  void functionRespondsToTheRest() throws Exception {
    http.responds("/info", "fine").responds(request -> Response.text("not " + request.path()));
    assertThat(Client.get(http, "/info").body()).isEqualTo("fine");
    assertThat(Client.get(http, "/other").body()).isEqualTo("not /other");
  }

  @Test
  void requestCanBeRead() throws Exception {
    http.responds("/login", "in");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(http.url("/login?a=b")))
            .version(HttpClient.Version.HTTP_1_1)
            .header("X-One", "1")
            .header("X-One", "2")
            .header("User-Agent", "me")
            .POST(BodyPublishers.ofString("käse"))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    Request received = http.awaitRequest();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.target()).isEqualTo("/login?a=b");
    assertThat(received.path()).isEqualTo("/login");
    assertThat(received.header("user-agent")).isEqualTo("me");
    assertThat(received.headers("x-one")).containsExactly("1", "2");
    assertThat(received.header("X-Two")).isNull();
    assertThat(received.body()).isEqualTo("käse");
    assertThat(received.head())
        .isEqualTo(
            """
            POST /login?a=b HTTP/1.1
            Content-Length: 5
            Host: 127.0.0.1:%d
            User-Agent: me
            X-One: 1
            X-One: 2
            """
                .formatted(http.port()));
  }

  @Test
  void chunkedRequestIsReadToItsEnd() throws Exception {
    http.responds(request -> Response.text(request.body()));
    String chunks =
        "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\nX: y\r\n\r\n";
    assertThat(Client.exchange(http, "PUT / HTTP/1.1\r\nConnection: close\r\n" + chunks))
        .endsWith("\r\n\r\nhello");
  }

  @Test
  void connectionServesSeveralRequests() throws Exception {
    http.responds("/x", "1");
    Client.get(http, "/x");
    Client.get(http, "/x");
    http.awaitRequests(2);
    assertThat(http.connections()).isEqualTo(1);
  }

  @Test
  void chunksAndGzipAreUnderstood() throws Exception {
    http.responds("/x", Response.text("hello").chunked());
    assertThat(Client.get(http, "/x").body()).isEqualTo("hello");
    http.responds("/x", Response.text("hello").gzip());
    HttpResponse<String> packed = Client.get(http, "/x");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body()).startsWith("\u001f");
  }

  @Test
  void headHasNoBody() throws Exception {
    http.responds("/x", "hello");
    assertThat(Client.exchange(http, "HEAD /x HTTP/1.0\r\n\r\n"))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
  }

  @Test
  void rawResponseToHeadIsSent() throws Exception {
    http.responds("/x", Response.raw("HTTP/1.1 204 None\r\n\r\n"));
    assertThat(Client.exchange(http, "HEAD /x HTTP/1.0\r\n\r\n"))
        .isEqualTo("HTTP/1.1 204 None\r\n\r\n");
  }

  @Test
  void redirectLeadsToAnotherServer() throws Exception {
    try (FakeHttpServer there = FakeServer.http().responds("/there", "found")) {
      http.responds("/x", Response.redirectTo(there.url("/there")));
      HttpClient following =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
      HttpRequest request = HttpRequest.newBuilder(URI.create(http.url("/x"))).build();
      assertThat(following.send(request, BodyHandlers.ofString()).body()).isEqualTo("found");
    }
  }

  @ParameterizedTest
  @CsvSource({"Content-Length,9", "Transfer-Encoding,chunked"})
  void wrongFramingIsSentAsItIs(String name, String value) throws Exception {
    http.responds("/x", Response.text("hello").header(name, value));
    assertThat(Client.exchange(http, GET))
        .isEqualTo("HTTP/1.1 200 OK\r\n" + name + ": " + value + "\r\n\r\nhello");
    assertThatThrownBy(() -> Client.get(http, "/x")).isInstanceOf(IOException.class);
  }

  @Test
  void rawResponseIsSentAsItIs() throws Exception {
    http.responds("/x", Response.raw("ICY 200 OK\r\n\r\n\u00ff"));
    assertThat(Client.exchange(http, GET)).isEqualTo("ICY 200 OK\r\n\r\n\u00ff");
  }

  @Test
  void bodyIsCut() throws Exception {
    http.responds("/x", Response.text("hello").cutAfter(2));
    assertThat(Client.exchange(http, GET))
        .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe");
  }

  @Test
  void trickleNeverIsComplete() throws Exception {
    http.responds("/x", Response.text("hello").trickles(Duration.ofNanos(1)));
    String begin = "HTTP/1.1 200 OK\r\n\r\nhellohellohel";
    assertThat(Client.first(begin.length(), http, GET)).isEqualTo(begin);
    http.awaitNoConnections();
  }

  @Test
  void endlessBodyEndsWithTheClient() throws Exception {
    http.responds("/x", Response.text("ab").endless());
    String head = "HTTP/1.1 200 OK\r\n\r\n";
    assertThat(Client.first(head.length() + 200_000, http, GET))
        .isEqualTo(head + "ab".repeat(100_000));
    http.awaitNoConnections();
  }

  @Test
  void hangLastsUntilItRecovers() throws Exception {
    http.responds("/x", "1").hangs();
    try (var socket = Client.connect(http)) {
      socket.getOutputStream().write(GET.getBytes("US-ASCII"));
      assertThat(http.awaitRequest()).hasToString("GET /x");
      assertThat(http.openConnections()).isEqualTo(1);
    }
    http.awaitNoConnections();
    http.recovers();
    assertThat(Client.get(http, "/x").body()).isEqualTo("1");
  }

  @Test
  void oneResponseHangsAndTheNextNot() throws Exception {
    http.responds("/x", Response.text("h").thenHangs(), Response.text("fine"));
    String begin = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nh";
    assertThat(Client.first(begin.length(), http, GET)).isEqualTo(begin);
    assertThat(Client.get(http, "/x").body()).isEqualTo("fine");
  }

  @Test
  void closedConnectionHasNoResponse() throws Exception {
    http.responds("/x", "1").closes();
    assertThat(Client.exchange(http, GET)).isEmpty();
  }

  @Test
  void resetFailsTheClient() {
    http.responds("/x", "1").resets();
    assertThatThrownBy(() -> Client.exchange(http, GET))
        .isInstanceOf(SocketException.class)
        .hasMessage("Connection reset");
  }

  @Test
  void garbageIsAlwaysTheSame() throws Exception {
    http.sendsGarbage();
    assertThat(Client.exchange(http, GET)).hasSize(1000).isEqualTo(Client.exchange(http, GET));
  }

  @Test
  void refusedPortStaysClosedAndIsOurs() throws Exception {
    http.responds("/x", "1").refuses();
    assertThatThrownBy(() -> Client.connect(http)).isInstanceOf(ConnectException.class);
    http.recovers();
    assertThat(Client.get(http, "/x").body()).isEqualTo("1");
  }

  @Test
  void errorOfTheTestFailsIt() throws Exception {
    FakeHttpServer broken = FakeServer.http();
    broken.responds(
        request -> {
          throw new IllegalStateException("wrong " + request);
        });
    assertThat(Client.exchange(broken, GET)).isEmpty();
    assertThatThrownBy(broken::close)
        .isInstanceOf(AssertionError.class)
        .hasMessage("the fake server at 127.0.0.1:" + broken.port() + " failed")
        .cause()
        .hasMessage("wrong GET /x");
  }

  @Test
  void pathNeedsAResponse() {
    assertThatThrownBy(() -> http.responds("/x"))
        .hasMessage("a path needs at least one response: /x");
    assertThatThrownBy(() -> Response.status(20))
        .hasMessage("the status must be between 100 and 999, not 20");
  }

  @Test
  void nothingIsLeftAfterClose() throws Exception {
    FakeHttpServer closed = FakeServer.http().responds("/x", "1");
    Client.exchange(closed, "GET /x HTTP/1.0\r\n\r\n");
    closed.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().contains(closed.address()));
    assertThatThrownBy(() -> Client.connect(closed)).isInstanceOf(ConnectException.class);
    assertThat(closed.requests()).map(Request::toString).isEqualTo(List.of("GET /x"));
  }
}
