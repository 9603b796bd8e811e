package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Table;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class SharedFetchTest {
  @RegisterExtension
  static final FakeHttpServer shop =
      FakeServer.http().responds("/status", "visits=99\nopen_carts=7\n");

  @RegisterExtension
  static final ExporterExtension exporter =
      ExporterExtension.of(ShopExporter.class)
          .flags(() -> List.of("--shop.url=" + shop.url("/status")));

  record Shop(OkHttpClient client, ShopOptions options) {
    private static final Key<Properties> STATUS = Key.of("status");

    @Inject
    Shop {}

    Properties status(ScrapeContext scrape) throws IOException {
      return scrape.once(STATUS, this::fetch);
    }

    private Properties fetch() throws IOException {
      Request request = new Request.Builder().url(options.url).build();
      try (Response response = client.newCall(request).execute()) {
        if (!response.isSuccessful()) {
          throw new IOException("the shop responds with status " + response.code());
        }
        Properties status = new Properties();
        status.load(response.body().charStream());
        return status;
      }
    }
  }

  /** Visits of the shop. */
  @Collector(name = "visits")
  record Visits(Shop shop) {
    @Collect
    Table<Total> collect(ScrapeContext scrape) throws IOException {
      return Table.row(shop.status(scrape)::getProperty);
    }

    record Total(@Counter(name = "shop_visits_total", help = "Visits so far.") long visits) {}
  }

  /** Carts of the shop. */
  @Collector(name = "carts")
  record Carts(Shop shop) {
    @Collect
    Table<Now> collect(ScrapeContext scrape) throws IOException {
      return Table.row(shop.status(scrape)::getProperty);
    }

    record Now(
        @From("open_carts") @Gauge(name = "shop_carts_open", help = "Carts in use.") long carts) {}
  }

  @Test
  void pageShowsTheSamplesOfOneFetch() {
    assertThat(exporter.scrape("visits", "carts"))
        .isUp()
        .hasNoDrops()
        .hasText(Guide.shown("How do several collectors share one fetch?"));
    assertThat(shop.requests()).hasSize(1);
  }
}
