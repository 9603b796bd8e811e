package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Columns;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Key;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The monitored HAProxy. Collectors with the same request in one scrape share one fetch. */
@Singleton
final class Haproxy implements Lifecycle {
  private static final Key<StatPage> STAT_PAGE = Key.of("stat page");

  private final HaproxyOptions options;
  private final Provider<OkHttpClient> client;
  private volatile @Nullable StatSource source;

  @Inject
  Haproxy(HaproxyOptions options, Provider<OkHttpClient> client) {
    this.options = options;
    this.client = client;
  }

  @Override
  public void start() {
    ScrapeUri uri = ScrapeUri.parse(options.scrapeUri);
    if (options.timeout.isZero()) {
      throw new ConfigurationException("--haproxy.timeout=0", "must be positive, such as 5s");
    }
    source =
        uri.socket()
            .<StatSource>map(path -> new SocketSource(path, options.timeout))
            .orElseGet(() -> new HttpSource(uri, options.timeout, options.sslVerify, client.get()));
  }

  /**
   * Returns the statistics for this scrape.
   *
   * @throws TargetUnavailableException if HAProxy does not respond, or sends something else
   */
  StatPage statistics(ScrapeContext scrape) {
    return scrape.once(STAT_PAGE, () -> read(source().statistics(scrape), StatPage::parse));
  }

  /**
   * Returns the information about HAProxy's process; fails like {@link #statistics}.
   *
   * @throws dev.exporterkit.api.NoDataException if this source does not have it
   */
  Columns process(ScrapeContext scrape) {
    return read(source().process(scrape), ProcessInfo::parse);
  }

  /** Reads a response; problems with it are reported with its address. */
  private <T> T read(String answer, Function<String, T> reader) {
    try {
      return reader.apply(answer);
    } catch (TargetUnavailableException e) {
      throw new TargetUnavailableException(source() + ": " + e.getMessage(), e.getCause());
    }
  }

  private StatSource source() {
    return Objects.requireNonNull(source, "start() runs before the first scrape");
  }
}
