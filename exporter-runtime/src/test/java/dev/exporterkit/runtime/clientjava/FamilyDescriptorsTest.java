package dev.exporterkit.runtime.clientjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.Storage;
import dev.exporterkit.runtime.exposition.EveryType;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FamilyDescriptorsTest {
  private static final List<Level> LEVELS =
      EveryType.sheet().rows().stream().map(rows -> rows.level()).toList();

  @Test
  void descriptorsHaveTypeAndLabels() {
    Level level =
        Level.withLabels("b", "a")
            .counter(Storage.LONG, "x_jobs_total", "Jobs.")
            .info("x_build_info", "Build.")
            .counter(Storage.LONG, "x_errors", "Errors.")
            .build();
    assertThat(FamilyDescriptors.of(List.of(level, level)))
        .extracting(
            descriptor ->
                descriptor.getType()
                    + " "
                    + descriptor.getPrometheusName()
                    + descriptor.getLabelNames().stream().sorted().toList()
                    + descriptor.getMetadata().getHelp())
        .containsExactly(
            "INFO x_build[a, b]Build.",
            "UNKNOWN x_errors[a, b]Errors.",
            "COUNTER x_jobs[a, b]Jobs.");
  }

  @Test
  void registryTakesThemAndRefusesTwins() {
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(new Mounted());
    assertThat(registry.scrape().size())
        .isEqualTo(LEVELS.stream().mapToInt(level -> level.families().size()).sum() - 1);
    assertThatThrownBy(() -> Gauge.builder().name("db_rows").register(registry))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final class Mounted implements MultiCollector {
    @Override
    public MetricSnapshots collect() {
      return SheetSnapshots.of(List.of(EveryType.sheet()));
    }

    @Override
    public List<MetricFamilyDescriptor> getMetricFamilyDescriptors() {
      return FamilyDescriptors.of(LEVELS);
    }
  }
}
