package dev.exporterkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.probe.TargetsModule;
import dev.exporterkit.testkit.FakeScrape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client within a scrape. */
@Timeout(60)
class ScrapeClientTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(400);

  private final Injector injector =
      Guice.createInjector(
          new OkHttpModule(),
          new TargetsModule(List.of()),
          binder -> binder.bind(Timer.class).to(SystemTimer.class));
  private final CurrentScrape current = injector.getInstance(CurrentScrape.class);
  private final OkHttpClient client = injector.getInstance(OkHttpClient.class);
  private @Nullable RawServer server;

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void wholeResponseComesThrough() throws Exception {
    String url = serve(RawServer.replying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"));
    assertThat(ask(url, LONG)).isEqualTo("fine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\nx"
      })
  void silenceEndsWithTheScrape(String begin) throws Exception {
    String url = serve(RawServer.hangingAfter(begin));
    assertThatThrownBy(() -> ask(url, SHORT))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageMatching("no complete response from http://127.0.0.1:[0-9]+ within [0-9]{3}ms");
  }

  @Test
  void ownShorterLimitHolds() throws Exception {
    Request brief =
        new Request.Builder()
            .url(serve(RawServer.hangingAfter("HTTP/1.1 200 OK\r\n\r\nx")))
            .tag(CallLimit.class, new CallLimit(Duration.ofMillis(250)))
            .build();
    assertThatThrownBy(() -> client.newCall(brief).execute().body().string())
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("no complete response from " + url("") + " within 250ms");
  }

  @Test
  void cancelledScrapeEndsACallOfAnotherThread() throws Exception {
    String url = serve(RawServer.hangingAfter(""));
    FakeScrape scrape = FakeScrape.realTime(LONG);
    CompletableFuture<Response> response = new CompletableFuture<>();
    current.in(
        scrape,
        () -> {
          client.newCall(request(url)).enqueue(completing(response));
          return true;
        });
    while (requests().isEmpty()) {
      Thread.onSpinWait();
    }
    scrape.expire();
    assertThatThrownBy(response::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void noTimeLeftMeansNoRequest() throws Exception {
    String url = serve(RawServer.replying("HTTP/1.1 200 OK\r\n\r\n"));
    assertThatThrownBy(() -> ask(url, Duration.ZERO))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("no time is left to call " + url(""));
    assertThat(requests()).isEmpty();
  }

  @Test
  void unpackedBodyIsBounded() throws Exception {
    byte[] bomb = zeros(65);
    String url =
        serve(
            new RawServer(
                (request, out) -> {
                  out.write(
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes("US-ASCII"));
                  out.write(bomb);
                }));
    assertThatThrownBy(() -> ask(url, LONG))
        .isInstanceOf(IOException.class)
        .hasMessage("the response from " + url("") + " is larger than the limit of 64 MB");
  }

  @Test
  void redirectIsNotFollowedUnlessAskedFor() throws Exception {
    String url =
        serve(
            new RawServer(
                (request, out) ->
                    out.write(
                        (request.startsWith("GET /there")
                                ? "HTTP/1.1 200 OK\r\n\r\nthere"
                                : "HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\nhere")
                            .getBytes("US-ASCII"))));
    assertThat(ask(url, LONG)).isEqualTo("here");
    OkHttpClient following = client.newBuilder().followRedirects(true).build();
    assertThat(ask(following, url, LONG)).isEqualTo("there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 408 Request Timeout\r\n\r\n",
        "HTTP/1.1 421 Misdirected Request\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\rx\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 99999999999\r\nContent-Length: 0\r\n\r\n"
      })
  void nothingIsSentTwice(String response) throws Exception {
    String url = serve(RawServer.replying(response));
    try {
      ask(url, LONG);
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("cannot read http://127.0.0.1:");
    }
    assertThat(requests()).hasSize(1);
  }

  @Test
  void loginForAProxyIsOnlyAStatus() throws Exception {
    String url = serve(RawServer.replying("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n"));
    try (Response response = client.newCall(request(url)).execute()) {
      assertThat(response.code()).isEqualTo(407);
    }
  }

  @Test
  void retryAfterIsShownAsSent() throws Exception {
    String url = serve(RawServer.replying("HTTP/1.1 503 No\r\nRetry-After: 0\r\n\r\n"));
    try (Response response = client.newCall(request(url)).execute()) {
      assertThat(response.header("Retry-After")).isEqualTo("0");
    }
  }

  @Test
  void serverThatClosesIdleConnectionsIsAskedAgain() throws Exception {
    String url = serve(RawServer.replying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine"));
    for (int i = 0; i < 3; i++) {
      assertThat(ask(url, LONG)).isEqualTo("fine");
    }
    assertThat(client.connectionPool().connectionCount()).isZero();
  }

  @Test
  void failureNamesTheServerAndNoSecret() throws Exception {
    String url = serve(RawServer.replying("")).replace("http://", "http://bob:s3cret@");
    assertThatThrownBy(() -> ask(url + "s3cret?token=s3cret", LONG))
        .hasMessageStartingWith("cannot read " + url("") + ": ")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my_app.example.test", "haproxy_lb", "localhost"})
  void serversNameIsSentInTheHandshake(String host) throws Exception {
    CompletableFuture<String> hello = new CompletableFuture<>();
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> hello.complete(firstBytes(listener)));
      server.setDaemon(true);
      server.start();
      OkHttpClient local =
          client.newBuilder().dns(name -> List.of(InetAddress.getLoopbackAddress())).build();
      String url = "https://" + host + ":" + listener.getLocalPort() + "/";
      assertThatThrownBy(() -> ask(local, url, LONG)).isInstanceOf(IOException.class);
      assertThat(hello.get()).contains(host);
    }
  }

  @Test
  void unknownHostIsNamed() {
    assertThatThrownBy(() -> ask("http://no_such_host.invalid:81/", LONG))
        .hasMessage(
            "cannot read http://no_such_host.invalid:81: no address found for"
                + " no_such_host.invalid");
  }

  private String serve(RawServer started) {
    server = started;
    return started.url("/");
  }

  private String url(String path) {
    return server == null ? "" : server.url(path);
  }

  private List<String> requests() {
    return server == null ? List.of() : server.requests();
  }

  private String ask(String url, Duration time) throws IOException {
    return ask(client, url, time);
  }

  private String ask(OkHttpClient asked, String url, Duration time) throws IOException {
    return current.in(
        FakeScrape.realTime(time),
        () -> {
          try (Response response = asked.newCall(request(url)).execute()) {
            return response.body().string();
          }
        });
  }

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private static Callback completing(CompletableFuture<Response> future) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        future.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        future.complete(response);
      }
    };
  }

  private static String firstBytes(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      byte[] bytes = new byte[4096];
      int count = socket.getInputStream().read(bytes);
      return new String(bytes, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static byte[] zeros(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    return packed.toByteArray();
  }
}
