package dev.exporterkit.runtime.clientjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.exposition.EveryType;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FamilyDescriptorsTest {
  private static final List<RowSchema> SCHEMAS =
      EveryType.sheet().tables().stream().map(rows -> rows.schema()).toList();

  @Test
  void descriptorsHaveTypeAndLabels() {
    RowSchema schema =
        RowSchema.withLabels("b", "a")
            .counter(ColumnType.LONG, "x_jobs_total", "Jobs.")
            .info("x_build_info", "Build.")
            .counter(ColumnType.LONG, "x_errors", "Errors.")
            .build();
    assertThat(FamilyDescriptors.of(List.of(schema, schema)))
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
        .isEqualTo(SCHEMAS.stream().mapToInt(schema -> schema.families().size()).sum() - 1);
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
      return FamilyDescriptors.of(SCHEMAS);
    }
  }
}
