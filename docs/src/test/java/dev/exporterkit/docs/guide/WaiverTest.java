package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.testkit.CollectorTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class WaiverTest {
  @TempDir Path folder;

  /** Load of the shop. */
  @Collector(name = "load")
  record Load(ShopOptions options) {
    @Allow(rule = Rule.PERCENT, reason = "The name of the old exporter; dashboards use it.")
    @Gauge(name = "shop_load_percent", help = "Busy tills.")
    double load() throws IOException {
      return Double.parseDouble(Files.readString(options.status).strip());
    }
  }

  @Test
  void pageShowsTheSamples() throws IOException {
    ShopOptions options = new ShopOptions();
    options.status = Files.writeString(folder.resolve("status"), "42.5\n");

    assertThat(CollectorTester.of(new Load(options)).run().text())
        .isEqualTo(Guide.shown("How do I keep a name that breaks a rule?"));
  }

  @Test
  void pageShowsTheMessageOfTheCompiler() {
    MetricFamily family =
        MetricFamily.of("shop_load_percent", MetricType.GAUGE, "Busy tills.", List.of());
    assertThat(MetricRules.judge(family))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(String.join(" ", Guide.PAGE.lines())).contains("error: " + finding));
  }
}
