package dev.exporterkit.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.client.CurrentScrape;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Binds an {@link OkHttpClient} for the collectors of an exporter. Add this module to the
 * annotation:
 *
 * <pre>{@code
 * @Exporter(name = "shop", guiceModules = OkHttpModule.class, …)
 * }</pre>
 *
 * <p>Each call, including its body, ends at the deadline of its scrape or probe, and a body can
 * have up to 64 MB. No request is sent twice: there are no retries, no redirects unless {@link
 * OkHttpClient.Builder#followRedirects} enables them, and no connection outlives its call. In a
 * probe, {@code --probe.allow-target} is checked for each hop, and the client connects to the
 * checked address. Failures are {@link java.io.IOException}s whose message names the server,
 * without secrets.
 *
 * <p>A client of your own keeps these properties if you derive it: {@code
 * client.newBuilder().sslSocketFactory(…).build()}. Keep its dispatcher, which passes the scrape to
 * the threads of enqueued calls.
 */
public final class OkHttpModule extends AbstractModule {

  /** Creates the module; {@code guiceModules} names its class. */
  public OkHttpModule() {}

  @Provides
  @Singleton
  OkHttpClient client(CurrentScrape current, AllowedNetwork network) {
    return new OkHttpClient.Builder()
        .addInterceptor(new ScrapeInterceptor(current))
        .addNetworkInterceptor(new NoRepetition())
        .dispatcher(ScrapeDispatcher.of(current))
        .dns(new ScrapeDns(network))
        // An idle connection that the server has closed would fail the next call, or require a
        // retry.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .fastFallback(false)
        .connectTimeout(Duration.ZERO) // no limit in addition to the scrape's
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }
}
