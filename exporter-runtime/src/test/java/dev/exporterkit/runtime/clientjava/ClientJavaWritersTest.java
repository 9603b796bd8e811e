package dev.exporterkit.runtime.clientjava;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.FamilyType;
import dev.exporterkit.runtime.exposition.EveryType;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.RandomSheets;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.StrictExposition;
import dev.exporterkit.runtime.exposition.Written;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.core.metrics.StateSet;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our writers and client_java's say the same. */
final class ClientJavaWritersTest {
  private static final int SHEETS = 100;

  private final PrometheusRegistry registry = new PrometheusRegistry();

  @Test
  void sheetsAreTheSameAsTheirSnapshots() throws IOException {
    for (int seed = 0; seed < SHEETS; seed++) {
      RandomSheets sheets = new RandomSheets(seed);
      assertBothSayTheSame(Exposition.of(List.of(Source.of(sheets.next("x")))));
    }
    assertBothSayTheSame(Exposition.of(List.of(Source.of(EveryType.sheet()))));
  }

  @Test
  void snapshotsAreTheSameAsTheirSheet() throws IOException {
    Counter.builder()
        .name("x_jobs_total")
        .help("Jobs.")
        .labelNames("b", "a")
        .register(registry)
        .labelValues("1", "2\n\"\\")
        .inc(0.1);
    Counter.builder().name("x_busy_seconds").unit(Unit.SECONDS).register(registry).inc(7);
    Gauge.builder().name("x_size_bytes").unit(Unit.BYTES).register(registry).set(-1.5e-7);
    Gauge.builder().name("x_odd_total").register(registry).set(Double.NaN);
    Gauge.builder().name("x.dotted").register(registry).set(1);
    Histogram.builder()
        .name("x_wait_seconds")
        .unit(Unit.SECONDS)
        .classicOnly()
        .register(registry)
        .observe(3);
    Histogram.builder().name("x_native").nativeOnly().register(registry).observe(3);
    Summary.builder().name("x_rows").quantile(0.5).quantile(1).register(registry).observe(2);
    Info.builder()
        .name("x_build_info")
        .labelNames("version")
        .register(registry)
        .addLabelValues("1.0");
    StateSet.builder()
        .name("x_state")
        .labelNames("z")
        .states("on", "off")
        .register(registry)
        .labelValues("1")
        .setTrue("off");
    MetricSnapshots snapshots = registry.scrape();
    SnapshotSource source = SnapshotSource.of(snapshots);
    assertThat(source.sheet().drops()).isEmpty();
    assertSame(Exposition.of(List.of(source)), snapshots);
  }

  @Test
  void snapshotsOfOneNameMeet() throws IOException {
    Counter.builder()
        .name("x_jobs_total")
        .help("Jobs.")
        .labelNames("a")
        .register(registry)
        .labelValues("1")
        .inc();
    Counter.builder()
        .name("x_jobs_total")
        .help("Jobs.")
        .labelNames("b")
        .register(registry)
        .labelValues("1")
        .inc();
    assertSame(Exposition.of(List.of(SnapshotSource.of(registry.scrape()))), registry.scrape());
  }

  private static void assertBothSayTheSame(Exposition exposition) throws IOException {
    assertSame(exposition, SheetSnapshots.of(exposition));
  }

  private static void assertSame(Exposition ours, MetricSnapshots theirs) throws IOException {
    assertThat(comparable(Written.text(ours)))
        .isEqualTo(comparable(written(PrometheusTextFormatWriter.create(), theirs)));
    assertThat(comparable(Written.openMetrics(ours)))
        .isEqualTo(comparable(written(OpenMetricsTextFormatWriter.create(), theirs)));
  }

  private static List<List<String>> comparable(String text) {
    return StrictExposition.anyone(text).stream()
        .map(ClientJavaWritersTest::comparable)
        .sorted(Comparator.comparing(family -> family.get(0)))
        .toList();
  }

  private static List<String> comparable(Family family) {
    List<String> comparable =
        new ArrayList<>(List.of(family.name(), type(family).name(), family.unit(), family.help()));
    comparable.addAll(StrictExposition.samples(List.of(family)));
    return comparable;
  }

  /** client_java knows no counter without its suffix. */
  private static FamilyType type(Family family) {
    boolean suffixed = family.samples().get(0).name().endsWith("_total");
    return family.type() == FamilyType.COUNTER && !suffixed ? FamilyType.UNKNOWN : family.type();
  }

  private static String written(ExpositionFormatWriter writer, MetricSnapshots snapshots)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
    return out.toString(UTF_8);
  }
}
