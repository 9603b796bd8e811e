package dev.exporterkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.sun.net.httpserver.HttpServer;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.probe.TargetResolver;
import dev.exporterkit.runtime.probe.TargetRule;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClientModuleTest {
  private final Injector injector =
      Guice.createInjector(
          new ClientModule(), binder -> binder.bind(Timer.class).to(SystemTimer.class));

  @Test
  void injectedClientKeepsTheDeadline() {
    HttpClient client = injector.getInstance(HttpClient.class);
    assertThat(client).isInstanceOf(DeadlineHttpClient.class);
    assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NORMAL);
    assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(client).isSameAs(injector.getInstance(HttpClient.class));
  }

  @Test
  void jdbcIsInjected() {
    assertThat(injector.getInstance(Jdbc.class)).isSameAs(injector.getInstance(Jdbc.class));
  }

  @Test
  void standardClientEndsWithTheExporter() throws Exception {
    injector.getInstance(HttpClient.class);
    Lifecycle standard = injector.getInstance(StandardHttpClient.class);
    standard.start();
    standard.close();
  }

  @Test
  void probeFollowsNoRedirectAndAsksOnlyWhatIsAllowed() throws Exception {
    AtomicInteger served = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          served.incrementAndGet();
          exchange.getResponseHeaders().add("Location", "/again");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      assertThat(probe("127.0.0.1:" + port, "127.0.0.1", port).statusCode()).isEqualTo(302);
      assertThat(probe("localhost:" + port, "localhost", port).statusCode()).isEqualTo(302);
      assertThat(served).hasValue(2);
      assertThatThrownBy(() -> probe("127.0.0.1:" + port, "localhost", port))
          .hasMessageStartingWith("--probe.allow-target does not allow localhost");
      assertThatThrownBy(() -> probe("127.0.0.1:1", "127.0.0.1", port))
          .hasMessage("--probe.allow-target does not allow 127.0.0.1");
      assertThat(served).hasValue(2);
    } finally {
      server.stop(0);
    }
  }

  private HttpResponse<String> probe(String allowed, String host, int port) throws Exception {
    CurrentScrape current = injector.getInstance(CurrentScrape.class);
    TestScrape scrape = new TestScrape(TestScrape.LONG);
    ProbeTrace trace = (message, attributes) -> {};
    AllowedNetwork network =
        new TargetResolver(List.of(TargetRule.parse(allowed)), new SystemTimer())
            .network(scrape, trace);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/")).build();
    return current.in(
        current.asProbe(scrape, new ProbeScope(network, trace)),
        () -> injector.getInstance(HttpClient.class).send(request, BodyHandlers.ofString()));
  }
}
