package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.testkit.ExporterExtension;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class OwnCounterTest {
  @RegisterExtension
  static final ExporterExtension exporter = ExporterExtension.of(ShopExporter.class);

  @Singleton
  static final class OwnMetrics {
    final Counter checks;

    @Inject
    OwnMetrics(PrometheusRegistry registry) {
      checks =
          Counter.builder()
              .name("shop_exporter_checks_total")
              .help("Checks of the shop by this exporter.")
              .register(registry);
    }
  }

  /** Whether the shop has a sign. */
  @Collector(name = "checks")
  record Checks(OwnMetrics own) {
    @Gauge(name = "shop_signs", help = "Signs at the door.")
    int signs() {
      own.checks.inc();
      return 1;
    }
  }

  @Test
  void pageShowsTheCounter() {
    assertThat(exporter.scrape("checks")).isUp();
    assertThat(exporter.scrape("checks"))
        .hasText(Guide.shown("How do I count something about my own exporter?"));
  }
}
