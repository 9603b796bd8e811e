package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.http.OkHttpModule;
import dev.exporterkit.testkit.FakeScrape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpSourceTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Injector INJECTOR =
      Guice.createInjector(
          new OkHttpModule(),
          binder -> binder.bind(AllowedNetwork.class).toInstance(AllowedNetwork.unrestricted()));
  private static final CurrentScrape CURRENT = INJECTOR.getInstance(CurrentScrape.class);
  private static final OkHttpClient CLIENT = INJECTOR.getInstance(OkHttpClient.class);
  private static final String PAGE = "# pxname,svname,type,\n";

  @TempDir Path folder;
  private @Nullable HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void unknownCertificateIsRefused() throws Exception {
    String address = serveTls();
    assertThatThrownBy(() -> ask(address, true))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessage("there are no statistics at " + address)
        .cause()
        .hasMessageContaining("PKIX path building failed");
  }

  @Test
  void anyCertificateDoesWithoutVerification() throws Exception {
    assertThat(ask(serveTls(), false)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//anna:p%3Aw%40@", "//anna:p:w@@"})
  void userAndPasswordAreSent(String login) throws Exception {
    String address = serve(HttpServer.create(loopback(), 0), "http");
    assertThat(ask(address.replace("//", login), true)).isEqualTo(PAGE);
    assertThatThrownBy(() -> ask(address, true))
        .rootCause()
        .hasMessageStartingWith("the response has status 401");
  }

  @Test
  void scrapesTimeLimitsTheWait() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpServer silent = HttpServer.create(loopback(), 0);
    silent.createContext("/", exchange -> await(end));
    silent.start();
    server = silent;
    String address = "http://127.0.0.1:" + silent.getAddress().getPort() + "/;csv";
    try {
      assertThatThrownBy(() -> statistics(source(address, true), Duration.ofMillis(250)))
          .isInstanceOf(TargetUnavailableException.class)
          .hasMessage("there are no statistics at " + address)
          .cause()
          .hasMessageMatching(
              "no complete response from " + address.replace("/;csv", "") + " within [0-9]+ms");
    } finally {
      end.countDown();
    }
  }

  @Test
  void connectionOfLateAnswerIsClosed() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> readAll(silent));
      HttpSource source = source("http://127.0.0.1:" + silent.getLocalPort() + "/;csv", true);
      assertThatThrownBy(() -> statistics(source, Duration.ofMillis(250)))
          .isInstanceOf(TargetUnavailableException.class);
      assertThat(end.get(30, TimeUnit.SECONDS)).isPositive();
    }
  }

  @Test
  void nobodyThereIsSaid() throws Exception {
    try (Socket closed = new Socket()) {
      closed.bind(loopback()); // takes the port, and lets nobody connect
      String address = "http://127.0.0.1:" + closed.getLocalPort() + "/;csv";
      assertThatThrownBy(() -> ask(address, true))
          .hasMessage(
              "cannot connect to " + address + "; is the address right, and does HAProxy run?");
    }
  }

  @Test
  void processIsNotToldOverHttp() {
    assertThatThrownBy(() -> source("http://x/;csv", true).process(FakeScrape.realTime(LONG)))
        .isInstanceOf(NoDataException.class);
  }

  private static String ask(String uri, boolean verify) {
    return statistics(source(uri, verify), LONG);
  }

  private static String statistics(HttpSource source, Duration remaining) {
    ScrapeContext scrape = FakeScrape.realTime(remaining);
    return CURRENT.in(scrape, () -> source.statistics(scrape));
  }

  private static HttpSource source(String uri, boolean verify) {
    return new HttpSource(ScrapeUri.parse(uri), LONG, verify, CLIENT);
  }

  private String serveTls() throws Exception {
    HttpsServer https = HttpsServer.create(loopback(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(Certificate.selfSigned(folder)));
    return serve(https, "https");
  }

  private String serve(HttpServer server, String scheme) {
    this.server = server;
    var context =
        server.createContext(
            "/",
            exchange -> {
              byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
              exchange.sendResponseHeaders(200, page.length);
              exchange.getResponseBody().write(page);
              exchange.close();
            });
    if (scheme.equals("http")) {
      context.setAuthenticator(
          new BasicAuthenticator("statistics") {
            @Override
            public boolean checkCredentials(String user, String password) {
              return user.equals("anna") && password.equals("p:w@");
            }
          });
    }
    server.start();
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/;csv";
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Returns the bytes of a connection, once the other side has closed it. */
  private static int readAll(ServerSocket server) {
    try (Socket connection = server.accept();
        InputStream in = connection.getInputStream()) {
      return in.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
