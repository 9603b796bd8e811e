package dev.exporterkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.probe.TargetResolver;
import dev.exporterkit.runtime.probe.TargetRule;
import dev.exporterkit.testkit.FakeScrape;
import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Request;
import dev.exporterkit.testkit.server.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client within a probe: whatever it is asked for, only what is allowed is connected to. */
@FailOnLeaks
@Timeout(60)
class ProbeClientTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ProbeTrace TRACE = (message, attributes) -> {};

  private final CurrentScrape current = new CurrentScrape();

  @RegisterExtension
  final FakeHttpServer forbidden = FakeServer.http().responds(request -> Response.text("secret"));

  @RegisterExtension
  final FakeHttpServer allowed =
      FakeServer.http()
          .responds("/", "fine")
          .responds("/away", Response.redirectTo(forbidden.url("/")));

  @Test
  void allowedServerIsAsked() throws Exception {
    assertThat(probe(client(), allowed.url("/"))).isEqualTo("fine");
    assertThat(probe(client(), "http://localhost:" + allowed.port())).isEqualTo("fine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0177.0.0.1",
        "[::ffff:127.0.0.1]",
        "LOCALHOST"
      })
  void forbiddenServerIsNotConnectedTo(String host) {
    assertRefused(client(), "http://" + host + ":" + forbidden.port() + "/");
  }

  @Test
  void redirectToAForbiddenServerIsNotFollowed() {
    assertRefused(client().newBuilder().followRedirects(true).build(), allowed.url("/away"));
    assertThat(allowed.requests()).hasSize(1);
  }

  /** As where a name has another address once it has been judged. */
  @Test
  void addressThatWasNotJudgedIsNotConnectedTo() {
    OkHttpClient rebinding =
        client().newBuilder().dns(host -> List.of(InetAddress.getByName("127.0.0.2"))).build();
    assertRefused(rebinding, "http://localhost:" + forbidden.port() + "/");
  }

  @Test
  void proxyIsOnlyToldWhatIsAllowed() {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", forbidden.port()));
    OkHttpClient proxied = client().newBuilder().proxy(proxy).build();
    assertRefused(proxied, "http://example.invalid/");
    assertRefused(proxied, "https://example.invalid/");
    assertRefused(client().newBuilder().proxySelector(always(proxy)).build(), "http://x.invalid/");
  }

  @Test
  void proxyItselfNeedsNoRule() throws Exception {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", forbidden.port()));
    OkHttpClient proxied = client().newBuilder().proxy(proxy).build();
    assertThat(probe(proxied, "http://named.test/")).isEqualTo("secret");
    assertThat(forbidden.requests())
        .map(Request::toString)
        .containsExactly("GET http://named.test/");
  }

  private void assertRefused(OkHttpClient client, String url) {
    assertThatThrownBy(() -> probe(client, url))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("--probe.allow-target does not allow");
    assertThat(forbidden.requests()).isEmpty();
  }

  private OkHttpClient client() {
    return new OkHttpModule().client(current, network(FakeScrape.realTime(LONG)));
  }

  private AllowedNetwork network(ScrapeContext scrape) {
    return new TargetResolver(
            List.of(
                TargetRule.parse("127.0.0.1:" + allowed.port()), TargetRule.parse("named.test:80")),
            new SystemTimer())
        .network(scrape, TRACE);
  }

  private String probe(OkHttpClient client, String url) throws Exception {
    FakeScrape scrape = FakeScrape.realTime(LONG);
    return current.in(
        current.asProbe(scrape, new ProbeScope(network(scrape), TRACE)),
        () -> {
          try (okhttp3.Response response =
              client.newCall(new okhttp3.Request.Builder().url(url).build()).execute()) {
            return response.body().string();
          }
        });
  }

  private static ProxySelector always(Proxy proxy) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(proxy);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };
  }
}
