package dev.exporterkit.runtime.clientjava;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.BufferSink;
import dev.exporterkit.runtime.exposition.EveryType;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.RandomSheets;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.StrictExposition;
import dev.exporterkit.runtime.exposition.Written;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.MetricFamily;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProtobufWriterTest {
  private final PrometheusRegistry registry = new PrometheusRegistry();

  @Test
  void samplesAreTheSameAsInText() throws IOException {
    for (int seed = 0; seed < 50; seed++) {
      assertSameAsText(Exposition.of(List.of(Source.of(new RandomSheets(seed).next("x")))));
    }
    assertSameAsText(Exposition.of(List.of(Source.of(EveryType.sheet()))));
  }

  @Test
  void nativeHistogramsPassThrough() throws IOException {
    Histogram.builder().name("x_wait_seconds").nativeOnly().register(registry).observe(3);
    MetricFamily family = ofRegistry();
    assertThat(family.getName()).isEqualTo("x_wait_seconds");
    assertThat(family.getMetric(0).getHistogram().getPositiveSpanCount()).isPositive();
  }

  @Test
  void exemplarsPassThrough() throws IOException {
    Counter.builder()
        .name("x_jobs_total")
        .register(registry)
        .incWithExemplar(Labels.of("trace_id", "7"));
    MetricFamily family = ofRegistry();
    assertThat(family.getMetric(0).getCounter().getExemplar().getLabel(0).getValue())
        .isEqualTo("7");
  }

  @Test
  void seriesToldTwiceIsWrittenOnce() throws IOException {
    for (int i = 1; i <= 2; i++) {
      MetricSnapshot jobs =
          GaugeSnapshot.builder()
              .name("x_jobs")
              .dataPoint(GaugeDataPointSnapshot.builder().value(i).build())
              .build();
      registry.register(() -> jobs);
    }
    assertThat(ofRegistry().getMetricCount()).isEqualTo(1);
  }

  @Test
  void namesWithForeignSuffixesAreKept() throws IOException {
    RowSchema.Builder schema = RowSchema.withLabels();
    for (String suffix : List.of("total", "info", "created", "count", "sum", "bucket")) {
      schema.untyped(ColumnType.LONG, "x_" + suffix, "Help.");
      schema.gauge(ColumnType.LONG, "y_" + suffix, "Help.");
    }
    RowSchema built = schema.build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(built);
    for (int column = 0; column < built.families().size(); column++) {
      row.value(column, (long) column);
    }
    assertSameAsText(Exposition.of(List.of(Source.of(sheet.freeze()))));
  }

  @Test
  void halfCharacterOfAClientIsDropped() throws IOException {
    Counter jobs = Counter.builder().name("x_jobs").labelNames("a").register(registry);
    jobs.labelValues("\ude00\ud83d").inc();
    jobs.labelValues("whole").inc();
    assertThat(ofRegistry().getMetricList())
        .extracting(metric -> metric.getLabel(0).getValue())
        .containsExactly("whole");
  }

  /** Returns the family of the registry, which stands after the sheet's. */
  private MetricFamily ofRegistry() throws IOException {
    List<MetricFamily> families =
        families(
            Exposition.of(
                List.of(SnapshotSource.of(registry.scrape()), Source.of(EveryType.sheet()))));
    return families.get(families.size() - 1);
  }

  private static void assertSameAsText(Exposition exposition) throws IOException {
    List<String> text = StrictExposition.samples(StrictExposition.text(Written.text(exposition)));
    List<String> protobuf =
        families(exposition).stream()
            .flatMap(family -> ProtobufSamples.of(family).stream())
            .sorted()
            .toList();
    assertThat(protobuf).isEqualTo(text);
  }

  private static List<MetricFamily> families(Exposition exposition) throws IOException {
    byte[] bytes = Written.bytes(new ProtobufWriter(), exposition, BufferSink.MIN_SEGMENT);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    List<MetricFamily> families = new ArrayList<>();
    while (in.available() > 0) {
      families.add(MetricFamily.parseDelimitedFrom(in));
    }
    return families;
  }
}
