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
import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import dev.exporterkit.testkit.server.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client within a scrape. */
@FailOnLeaks
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

  @RegisterExtension final FakeHttpServer http = FakeServer.http();

  @Test
  void wholeResponseComesThrough() throws Exception {
    http.responds("/", "fine");
    assertThat(ask(http.url("/"), LONG)).isEqualTo("fine");
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
    http.alwaysResponds(Response.raw(begin).thenHangs());
    assertThatThrownBy(() -> ask(http.url("/"), SHORT))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageMatching("no complete response from http://127.0.0.1:[0-9]+ within [0-9]{3}ms");
  }

  @Test
  void ownShorterLimitHolds() throws Exception {
    http.alwaysResponds(Response.text("x").thenHangs().header("Content-Length", "9"));
    Request brief =
        new Request.Builder()
            .url(http.url("/"))
            .tag(CallLimit.class, new CallLimit(Duration.ofMillis(250)))
            .build();
    assertThatThrownBy(() -> client.newCall(brief).execute().body().string())
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("no complete response from " + http.url("") + " within 250ms");
  }

  @Test
  void cancelledScrapeEndsACallOfAnotherThread() throws Exception {
    http.hangs();
    FakeScrape scrape = FakeScrape.realTime(LONG);
    CompletableFuture<okhttp3.Response> response = new CompletableFuture<>();
    current.in(
        scrape,
        () -> {
          client.newCall(request(http.url("/"))).enqueue(completing(response));
          return true;
        });
    http.awaitRequest();
    scrape.expire();
    assertThatThrownBy(response::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void noTimeLeftMeansNoRequest() throws Exception {
    http.responds("/", "fine");
    assertThatThrownBy(() -> ask(http.url("/"), Duration.ZERO))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("no time is left to call " + http.url(""));
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void unpackedBodyIsBounded() throws Exception {
    http.responds("/", Response.bytes(new byte[65 << 20]).gzip());
    assertThatThrownBy(() -> ask(http.url("/"), LONG))
        .isInstanceOf(IOException.class)
        .hasMessage("the response from " + http.url("") + " is larger than the limit of 64 MB");
  }

  @Test
  void redirectIsNotFollowedUnlessAskedFor() throws Exception {
    http.responds("/", Response.redirectTo("/there")).responds("/there", "there");
    String url = http.url("/");
    assertThat(ask(url, LONG)).isEmpty();
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
    http.alwaysResponds(Response.raw(response));
    try {
      ask(http.url("/"), LONG);
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("cannot read http://127.0.0.1:");
    }
    assertThat(http.requests()).hasSize(1);
  }

  @Test
  void loginForAProxyIsOnlyAStatus() throws Exception {
    http.responds("/", Response.status(407));
    try (okhttp3.Response response = client.newCall(request(http.url("/"))).execute()) {
      assertThat(response.code()).isEqualTo(407);
    }
  }

  @Test
  void retryAfterIsShownAsSent() throws Exception {
    http.responds("/", Response.status(503).header("Retry-After", "0"));
    try (okhttp3.Response response = client.newCall(request(http.url("/"))).execute()) {
      assertThat(response.header("Retry-After")).isEqualTo("0");
    }
  }

  @Test
  void serverThatClosesIdleConnectionsIsAskedAgain() throws Exception {
    http.responds("/", Response.text("fine").thenCloses());
    for (int i = 0; i < 3; i++) {
      assertThat(ask(http.url("/"), LONG)).isEqualTo("fine");
    }
    assertThat(client.connectionPool().connectionCount()).isZero();
  }

  @Test
  void failureNamesTheServerAndNoSecret() throws Exception {
    String url = http.closes().url("/").replace("http://", "http://bob:s3cret@");
    assertThatThrownBy(() -> ask(url + "s3cret?token=s3cret", LONG))
        .hasMessageStartingWith("cannot read " + http.url("") + ": ")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my_app.example.test", "haproxy_lb", "localhost"})
  void serversNameIsSentInTheHandshake(String host) throws Exception {
    try (FakeTcpServer tcp = FakeServer.tcp().closes()) {
      OkHttpClient local =
          client.newBuilder().dns(name -> List.of(InetAddress.getLoopbackAddress())).build();
      String url = "https://" + host + ":" + tcp.port() + "/";
      assertThatThrownBy(() -> ask(local, url, LONG)).isInstanceOf(IOException.class);
      assertThat(tcp.received()).contains(host);
    }
  }

  @Test
  void unknownHostIsNamed() {
    assertThatThrownBy(() -> ask("http://no_such_host.invalid:81/", LONG))
        .hasMessage(
            "cannot read http://no_such_host.invalid:81: no address found for"
                + " no_such_host.invalid");
  }

  private String ask(String url, Duration time) throws IOException {
    return ask(client, url, time);
  }

  private String ask(OkHttpClient asked, String url, Duration time) throws IOException {
    return current.in(
        FakeScrape.realTime(time),
        () -> {
          try (okhttp3.Response response = asked.newCall(request(url)).execute()) {
            return response.body().string();
          }
        });
  }

  private static Request request(String url) {
    return new Request.Builder().url(url).build();
  }

  private static Callback completing(CompletableFuture<okhttp3.Response> future) {
    return new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        future.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, okhttp3.Response response) {
        future.complete(response);
      }
    };
  }
}
