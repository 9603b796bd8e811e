package dev.exporterkit.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlineHttpClientTest {
  private static final int BIG = 1 << 20;
  private static final Duration TINY = Duration.ofMillis(150);

  private final CurrentScrape current = new CurrentScrape();
  private final HttpClient client =
      DeadlineHttpClient.of(
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build(), current);
  private @Nullable FakeServer server;

  /** The first request loads classes, which takes a busy machine longer than the time of some. */
  @BeforeAll
  static void load() throws Exception {
    try (FakeServer server = new FakeServer(out -> answer(out, "fine"))) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/");
      HttpClient.newHttpClient().send(request(uri), BodyHandlers.ofString());
    }
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void wholeAnswerComesThrough() throws Exception {
    URI uri = serve(out -> answer(out, "fine"));
    assertThat(ask(uri, TestScrape.LONG).body()).isEqualTo("fine");
  }

  @Test
  void silentServerEndsInTime() throws Exception {
    assertEndsInTime(serve(out -> Thread.sleep(Long.MAX_VALUE)));
  }

  @Test
  void silenceAfterHeadersEndsInTime() throws Exception {
    assertEndsInTime(
        serve(
            out -> {
              FakeServer.head(out, "Content-Length: 100");
              Thread.sleep(Long.MAX_VALUE);
            }));
  }

  @Test
  void trickleOfBytesEndsInTime() throws Exception {
    assertEndsInTime(serve(DeadlineHttpClientTest::trickle));
  }

  @Test
  void lateRequestsLeaveNothingBehind() throws Exception {
    URI uri = serve(DeadlineHttpClientTest::trickle);
    assertThatThrownBy(() -> ask(uri, TINY)).isInstanceOf(HttpTimeoutException.class);
    int before = server().awaitNoClients();
    int threads = threads();
    for (int i = 1; i <= 40; i++) {
      TestScrape scrape = new TestScrape(TestScrape.LONG);
      CompletableFuture<HttpResponse<String>> answer =
          current.in(scrape, () -> client.sendAsync(request(uri), BodyHandlers.ofString()));
      server().awaitClients(before + i);
      scrape.cancel();
      assertThatThrownBy(answer::get).hasCauseInstanceOf(HttpTimeoutException.class);
    }
    assertThat(server().awaitNoClients()).isEqualTo(before + 40);
    assertThat(threads()).isLessThan(threads + 10);
  }

  @Test
  void streamedBodyEndsInTime() throws Exception {
    URI uri = serve(DeadlineHttpClientTest::trickle);
    HttpResponse<InputStream> answer =
        current.in(
            new TestScrape(TestScrape.SHORT),
            () -> client.send(request(uri), BodyHandlers.ofInputStream()));
    assertThatThrownBy(() -> answer.body().readAllBytes())
        .isInstanceOf(IOException.class)
        .rootCause()
        .hasMessageMatching(late(uri));
    assertThat(server().hasLostClient()).isTrue();
  }

  @Test
  void hugeBodyIsRefused() throws Exception {
    URI uri =
        serve(
            out -> {
              FakeServer.head(out, "Content-Length: " + 1024L * BIG);
              byte[] block = new byte[BIG];
              for (int i = 0; i < 1024; i++) {
                out.write(block);
              }
            });
    assertThatThrownBy(() -> ask(uri, TestScrape.LONG))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the response from http://127.0.0.1:%d is larger than 64 MB, the maximum"
                .formatted(server().port()));
    assertThat(server().hasLostClient()).isTrue();
  }

  @Test
  void closeInMidBodyIsToldAtOnce() throws Exception {
    URI uri =
        serve(
            out -> {
              FakeServer.head(out, "Content-Length: 100");
              out.write(new byte[50]);
            });
    assertThatThrownBy(() -> ask(uri, TestScrape.LONG)).isInstanceOf(IOException.class);
  }

  @Test
  void cancelledScrapeEndsTheRequest() throws Exception {
    URI uri = serve(out -> Thread.sleep(Long.MAX_VALUE));
    TestScrape scrape = new TestScrape(TestScrape.LONG);
    CompletableFuture<HttpResponse<String>> answer =
        current.in(scrape, () -> client.sendAsync(request(uri), BodyHandlers.ofString()));
    scrape.cancel();
    assertThatThrownBy(answer::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void interruptEndsTheRequest() throws Exception {
    URI uri = serve(out -> Thread.sleep(Long.MAX_VALUE));
    CountDownLatch ended = new CountDownLatch(1);
    Thread asking =
        new Thread(
            () -> {
              try {
                ask(uri, TestScrape.LONG);
              } catch (Exception e) {
                ended.countDown();
              }
            });
    asking.start();
    asking.interrupt();
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void ownShorterTimeOutHolds() throws Exception {
    URI uri = serve(DeadlineHttpClientTest::trickle);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(250)).GET().build();
    assertThatThrownBy(
            () ->
                current.in(
                    new TestScrape(TestScrape.LONG),
                    () -> client.send(request, BodyHandlers.ofString())))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageEndingWith("within 250ms");
  }

  @Test
  void noTimeLeftMeansNoRequest() throws Exception {
    URI uri = serve(out -> answer(out, "fine"));
    assertThatThrownBy(() -> ask(uri, Duration.ZERO))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageStartingWith("no time is left to call http://127.0.0.1:");
  }

  @Test
  void secretsOfTheAddressStayOut() throws Exception {
    int port = port(serve(out -> Thread.sleep(Long.MAX_VALUE)));
    URI uri = URI.create("http://127.0.0.1:" + port + "/hook/s3cret?token=s3cret");
    assertThatThrownBy(() -> ask(uri, TestScrape.SHORT)).hasMessageNotContaining("s3cret");
  }

  @Test
  void closedPortIsToldPlainly() throws Exception {
    try (Socket closed = new Socket()) {
      // takes the port, and lets nobody connect
      closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI uri = URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
      assertThatThrownBy(() -> ask(uri, TestScrape.LONG))
          .isInstanceOf(ConnectException.class)
          .hasMessage("cannot connect to http://127.0.0.1:%d: nothing listens there", port(uri));
    }
  }

  @Test
  void connectionsServeSeveralRequests() throws Exception {
    Set<Integer> ports = new HashSet<>();
    HttpServer several = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    several.createContext(
        "/",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    several.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + several.getAddress().getPort() + "/");
      ask(uri, TestScrape.LONG);
      ask(uri, TestScrape.LONG);
    } finally {
      several.stop(0);
    }
    assertThat(ports).hasSize(1);
  }

  @Test
  void redirectsAreTheDelegates() throws Exception {
    URI there = serve(out -> answer(out, "there"));
    try (FakeServer here =
        new FakeServer(
            out ->
                out.write(
                    ("HTTP/1.1 302 Found\r\nLocation: " + there + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(US_ASCII)))) {
      URI uri = URI.create("http://127.0.0.1:" + here.port() + "/");
      assertThat(ask(uri, TestScrape.LONG).body()).isEqualTo("there");
    }
  }

  @Test
  void cancelByTheCallerClosesTheConnection() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    URI uri =
        serve(
            out -> {
              asked.countDown();
              trickle(out);
            });
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request(uri), BodyHandlers.ofString());
    asked.await();
    assertThat(answer.cancel(true)).isTrue();
    assertThat(server().hasLostClient()).isTrue();
  }

  /** Returns how many threads the clients have. */
  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("HttpClient-") || name.startsWith("client-"))
            .count();
  }

  private void assertEndsInTime(URI uri) throws Exception {
    long start = System.nanoTime();
    assertThatThrownBy(() -> ask(uri, TestScrape.SHORT))
        .isInstanceOf(HttpTimeoutException.class)
        .hasMessageMatching(late(uri));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(TestScrape.SHORT);
    assertThat(server().hasLostClient()).isTrue();
  }

  private static String late(URI uri) {
    return "no complete response from http://127.0.0.1:%d within [0-9]+ms".formatted(port(uri));
  }

  private HttpResponse<String> ask(URI uri, Duration remaining) throws Exception {
    return current.in(
        new TestScrape(remaining), () -> client.send(request(uri), BodyHandlers.ofString()));
  }

  private URI serve(FakeServer.Answer answer) throws IOException {
    server = new FakeServer(answer);
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  private FakeServer server() {
    return Objects.requireNonNull(server);
  }

  private static int port(URI uri) {
    return uri.getPort();
  }

  private static HttpRequest request(URI uri) {
    return HttpRequest.newBuilder(uri).build();
  }

  private static void answer(OutputStream out, String body) throws IOException {
    FakeServer.head(out, "Content-Length: " + body.length());
    out.write(body.getBytes(US_ASCII));
  }

  private static void trickle(OutputStream out) throws Exception {
    FakeServer.head(out, "Content-Length: 1000");
    while (true) {
      out.write('.');
      Thread.sleep(50);
    }
  }
}
