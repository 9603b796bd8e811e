package dev.exporterkit.http;

import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Limits each call to its scrape's deadline, and to the targets that the operator allows. */
final class ScrapeInterceptor implements Interceptor {
  private final CurrentScrape current;

  ScrapeInterceptor(CurrentScrape current) {
    this.current = current;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    BoundedCall call = BoundedCall.begin(chain, current.get());
    boolean responded = false;
    try {
      Response response = NoRepetition.restore(allowed(named(chain)).proceed(chain.request()));
      responded = true;
      return response.newBuilder().body(new BoundedBody(response.body(), call)).build();
    } catch (UncheckedIOException e) {
      throw call.failure(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw call.failure(e);
    } finally {
      if (!responded) {
        call.done();
      }
    }
  }

  private static Chain named(Chain chain) {
    SSLSocketFactory sockets = chain.getSslSocketFactoryOrNull();
    boolean mayEncrypt = chain.request().isHttps() || chain.getFollowRedirects();
    return sockets == null || !mayEncrypt
        ? chain
        : chain.withSslSocketFactory(new ServerNames(sockets), chain.getX509TrustManagerOrNull());
  }

  private Chain allowed(Chain chain) {
    Optional<ProbeScope> probe = current.probe();
    if (probe.isEmpty()) {
      return chain;
    }
    AllowedRoutes routes = new AllowedRoutes(probe.get().network());
    chain.call().addEventListener(routes);
    // A connection of another probe was checked with the names of that probe.
    Chain judged = chain.withConnectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS));
    return chain.getDns() instanceof ScrapeDns ? judged.withDns(routes::lookup) : judged;
  }
}
