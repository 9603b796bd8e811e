package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.ScriptedCollector;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebServerTest {
  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);
  private final ScriptedCollector collector = new ScriptedCollector("jobs", scrape -> {});
  private final ScriptedCollector slow =
      new ScriptedCollector(
          "slow",
          scrape -> {
            entered.release();
            release.await();
          });
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler warningHandler = new Warnings();

  private Listeners listeners = Listeners.bind(List.of(new ListenAddress("127.0.0.1", 0)));
  private int port = listeners.addresses().get(0).getPort();
  private WebServer server = serve(collector);

  @BeforeEach
  void watchTheLog() {
    Logger.getLogger("").addHandler(warningHandler);
  }

  @AfterEach
  void stop() throws InterruptedException {
    Logger.getLogger("").removeHandler(warningHandler);
    release.countDown();
    server.stop(listeners, Duration.ofSeconds(30));
    listeners.abort();
  }

  @Test
  void metricsShowEverySample() throws Exception {
    HttpResponse<String> response = get("/metrics");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8; escaping=underscores");
    assertThat(response.body())
        .contains("test_jobs 1\n", "test_up 1\n")
        .contains("test_exporter_refused_requests_total{handler=\"/metrics\"} 0\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/metricsx", "/metrics/", "/nothing", "/-/healthy/x", "/metrics%2F", "/metrics;x"})
  void unknownPathIsNotFound(String path) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("404 page not found\n");
    assertThat(collector.runs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/", "/-/healthy"})
  void otherMethodsAreRefused(String path) throws Exception {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(response.body()).isEqualTo("Method Not Allowed\n");
    assertThat(collector.runs()).isZero();
  }

  @Test
  void reloadSaysToRestart() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(uri("/-/reload")).POST(BodyPublishers.noBody()).build();
    HttpResponse<String> response = client.send(post, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(501);
    assertThat(response.body()).endsWith("Restart it to apply changes.\n");
    assertThat(get("/-/reload").statusCode()).isEqualTo(405);
    assertThat(get("/-/reload").headers().firstValue("Allow")).hasValue("POST, PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/", "/-/healthy", "/nothing"})
  void headCollectsAndLogsNothing(String path) throws Exception {
    HttpResponse<String> response = head(path);

    assertThat(response.statusCode()).isEqualTo(path.equals("/nothing") ? 404 : 200);
    assertThat(response.body()).isEmpty();
    assertThat(collector.runs()).isZero();
    assertThat(warnings).isEmpty();
  }

  @Test
  void healthAndReadinessAnswer() throws Exception {
    assertThat(get("/-/healthy").body()).isEqualTo("The exporter is healthy.\n");
    assertThat(get("/-/ready").body()).isEqualTo("The exporter is ready.\n");
    assertThat(collector.runs()).isZero();
  }

  @Test
  void namesSelectWholeFamilies() throws Exception {
    assertThat(get("/metrics?name%5B%5D=test_up&name[]=test_none&x").body())
        .isEqualTo(
            """
            # HELP test_up Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.
            # TYPE test_up gauge
            test_up 1
            """);
  }

  @Test
  void landingPageEscapesWhatItShows() throws Exception {
    HttpResponse<String> response = get("/");

    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(response.body())
        .contains("<p>Jobs &lt;in&gt; &quot;queues&quot; &amp; more.</p>", "href=\"/metrics\"")
        .contains("<code>jobs</code>", "Version: 1.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/metrics?collect[]=slow"})
  void fortyFirstScrapeIsRefusedAtOnce(String path) throws Exception {
    restart(slow);
    List<CompletableFuture<HttpResponse<String>>> scrapes = new ArrayList<>();
    for (int i = 0; i <= TestLimits.DEFAULT.maxRequests(); i++) {
      scrapes.add(client.sendAsync(request(path), BodyHandlers.ofString()));
    }

    // Whichever comes last is refused while the others wait.
    HttpResponse<String> refused = ServedExporter.first(scrapes);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body())
        .isEqualTo("Limit of concurrent requests reached (40), try again later.\n");
    assertThat(get("/-/healthy").statusCode()).isEqualTo(200);
    assertThat(head(path).statusCode()).isEqualTo(503);
    assertThat(scrapes).filteredOn(CompletableFuture::isDone).hasSize(1);
    assertThat(slow.runs()).isEqualTo(1);
    release.countDown();
    int served = 0;
    for (CompletableFuture<HttpResponse<String>> scrape : scrapes) {
      served += scrape.get().statusCode() == 200 ? 1 : 0;
    }
    assertThat(served).isEqualTo(TestLimits.DEFAULT.maxRequests());
  }

  @Test
  void halfSentRequestsDoNotHoldUpHealth() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Socket socket = new Socket("127.0.0.1", port());
        sockets.add(socket);
        socket.getOutputStream().write("GET /metrics HT".getBytes(US_ASCII));
      }
      assertThat(get("/-/healthy").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void brokenRequestsCostOnlyThemselves() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400");
    }
    assertThat(get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void keptConnectionServesManyScrapes() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      for (int i = 0; i < 3; i++) {
        socket
            .getOutputStream()
            .write("GET /-/healthy HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
        assertThat(readUntil(socket.getInputStream(), "healthy.\n")).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void stopLetsTheScrapeFinish() throws Exception {
    restart(slow);
    CompletableFuture<HttpResponse<String>> scrape =
        client.sendAsync(request("/metrics"), BodyHandlers.ofString());
    entered.acquire();
    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(
            () -> {
              try {
                server.stop(listeners, Duration.ofSeconds(30));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    awaitRefused();
    assertThat(stopped).isNotDone();
    release.countDown();

    assertThat(scrape.get().body()).contains("test_slow 1\n");
    stopped.get();
  }

  @Test
  void everyAddressIsBoundOrReported() {
    Listeners both =
        Listeners.bind(List.of(new ListenAddress("127.0.0.1", 0), ListenAddress.any(port())));

    // Linux lets a wildcard join a specific address of the same port only if both ask to share it.
    assertThat(both.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.where()).isEqualTo("--web.listen-address=:" + port()));
    both.release();
  }

  private WebServer serve(ScriptedCollector served) {
    WebServer started = new ScriptedExporter(served).server();
    started.serve(listeners);
    return started;
  }

  private void restart(ScriptedCollector served) throws InterruptedException {
    server.stop(listeners, Duration.ofSeconds(30));
    listeners.abort();
    listeners = Listeners.bind(List.of(new ListenAddress("127.0.0.1", 0)));
    port = listeners.addresses().get(0).getPort();
    server = serve(served);
  }

  private void awaitRefused() {
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port()));
      } catch (IOException e) {
        return;
      }
    }
  }

  private int port() {
    return port;
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path.replace("[]", "%5B%5D"));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(uri(path)).build();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path), BodyHandlers.ofString());
  }

  private HttpResponse<String> head(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).header("Accept-Encoding", "gzip");
    return client.send(
        request.method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (!text.toString().endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  private final class Warnings extends Handler {
    @Override
    public void publish(LogRecord event) {
      if (event.getLevel().intValue() >= Level.WARNING.intValue()) {
        warnings.add(event.getLoggerName() + ": " + event.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
