package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ScrapeContext;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that ends every request at the deadline of its scrape: connecting, the headers and
 * the complete body, even if the body is read as a stream. A late request fails with a {@link
 * java.net.http.HttpTimeoutException}, and its connection is closed. A response of more than 64 MB
 * fails with an {@link IOException}. A timeout of the request itself applies if it is shorter, and
 * includes the body.
 *
 * <p>A collector that injects {@link HttpClient} gets such a client. To use your own, with other
 * certificates or authentication, wrap it:
 *
 * <pre>{@code
 * HttpClient client = DeadlineHttpClient.of(HttpClient.newBuilder().sslContext(tls).build(), current);
 * }</pre>
 *
 * <p>In a probe, the JDK resolves names itself, so a host must be allowed by its name, or be an
 * allowed address. Redirects are not followed, and a wrapped client that would follow them is
 * rejected. The client of {@code exporter-http} has neither restriction. If a server closes a
 * connection without a response, the JDK sends a GET or HEAD once more; only the system property
 * {@code jdk.httpclient.redirects.retrylimit=1} prevents that, and it prevents redirects too.
 *
 * <p>Thread-safe. Web sockets use the wrapped client without a deadline; in a probe they are not
 * available.
 */
public final class DeadlineHttpClient extends HttpClient {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final HttpClient delegate;
  private final Supplier<HttpClient> probing;
  private final CurrentScrape current;

  private DeadlineHttpClient(
      HttpClient delegate, Supplier<HttpClient> probing, CurrentScrape current) {
    this.delegate = delegate;
    this.probing = probing;
    this.current = current;
  }

  /** Returns a client that delegates to another, with the deadline of the current scrape. */
  public static HttpClient of(HttpClient delegate, CurrentScrape current) {
    return of(delegate, () -> delegate, current);
  }

  /** Returns a client that delegates to one client in scrapes, and to another in probes. */
  static HttpClient of(HttpClient delegate, Supplier<HttpClient> probing, CurrentScrape current) {
    return new DeadlineHttpClient(delegate, probing, current);
  }

  /**
   * Closes the JDK's client, from Java 21 on; before, it is closed by garbage collection. Waits for
   * requests in progress, which end with their scrapes at the latest.
   */
  // Overrides HttpClient.close(), where it exists.
  public void close() {
    if (delegate instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException("HttpClient.close() does not throw", e);
      }
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<T>> response = sendAsync(request, handler);
    try {
      return response.get();
    } catch (ExecutionException e) {
      throw HttpFailures.thrown(e);
    } finally {
      response.cancel(true); // because the thread was interrupted
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return sendAsync(request, handler, null);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushes) {
    HttpClient client;
    try {
      client = allowed(request.uri());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    ScrapeContext scrape = current.get();
    Deadline deadline = request.timeout().map(scrape::deadline).orElseGet(scrape::deadline);
    HttpExchange<T> exchange = new HttpExchange<>(HttpFailures.about(request), deadline);
    return exchange.begin(() -> client.sendAsync(request, exchange.bounded(handler), pushes));
  }

  /** Checks the destination of a probe; returns the client to use. */
  private HttpClient allowed(URI uri) throws IOException {
    Optional<ProbeScope> probe = current.probe();
    if (probe.isEmpty()) {
      return delegate;
    }
    HttpClient client = probing.get();
    if (client.followRedirects() != Redirect.NEVER) {
      throw new IllegalStateException(
          "a probe must check each redirect: build the client with followRedirects(NEVER), or use"
              + " exporter-http");
    }
    if (uri.getHost() != null) { // the JDK rejects others
      probe.get().network().require(uri.getHost(), port(uri));
    }
    return client;
  }

  private static int port(URI uri) {
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    return uri.getPort() < 0 ? usual : uri.getPort();
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return delegate.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return delegate.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return delegate.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return delegate.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return delegate.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return delegate.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return delegate.authenticator();
  }

  @Override
  public Version version() {
    return delegate.version();
  }

  @Override
  public Optional<Executor> executor() {
    return delegate.executor();
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    if (current.probe().isPresent()) {
      throw new IllegalStateException("a probe must check where it connects: use exporter-http");
    }
    return delegate.newWebSocketBuilder();
  }
}
