package dev.exporterkit.http;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.probe.Targets;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Binds an {@link OkHttpClient} for the collectors of an exporter that names this module:
 *
 * <pre>{@code
 * @Exporter(name = "shop", guiceModules = OkHttpModule.class, …)
 * }</pre>
 *
 * <p>Each call ends with the scrape or probe for which it is made, its body included, and a body
 * may have 64 MB. Nothing is sent twice: there are no retries and no redirects unless {@link
 * OkHttpClient.Builder#followRedirects} asks for them, and no connection outlives its call. In a
 * probe each hop is judged by {@code --probe.allow-target}, and the judged address is the one
 * connected to. Failures are {@link java.io.IOException}s that name the server and no secret.
 *
 * <p>All this holds for a client of one's own, too, if it is derived: {@code
 * client.newBuilder().sslSocketFactory(…).build()}. Keep its dispatcher, which brings the scrape to
 * the threads of calls that are enqueued.
 */
public final class OkHttpModule extends AbstractModule {

  /** Makes the module; the exporter's annotation names its class. */
  public OkHttpModule() {}

  @Provides
  @Singleton
  OkHttpClient client(CurrentScrape current, Targets targets) {
    return new OkHttpClient.Builder()
        .addInterceptor(new ScrapeInterceptor(current))
        .addNetworkInterceptor(new NoRepetition())
        .dispatcher(ScrapeDispatcher.of(current))
        .dns(new ScrapeDns(current, targets))
        // An idle connection that the server has closed would fail the next call, or need a retry.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .fastFallback(false)
        .connectTimeout(Duration.ZERO) // no limit beside the scrape's
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }
}
