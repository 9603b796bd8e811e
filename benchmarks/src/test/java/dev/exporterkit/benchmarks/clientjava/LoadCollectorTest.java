package dev.exporterkit.benchmarks.clientjava;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.benchmarks.series.Fingerprint;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadCollectorTest {
  private final LoadCollector collector = new LoadCollector(60);

  @Test
  void firstScrapeIsAsThePageSays() throws IOException {
    assertThat(fingerprint(collector.collect())).isEqualTo(Fingerprint.expected(60, 1));
  }

  @Test
  void everyScrapeHasOtherValues() throws IOException {
    collector.collect();
    assertThat(fingerprint(collector.collect()))
        .isEqualTo(Fingerprint.expected(60, 2))
        .isNotEqualTo(Fingerprint.expected(60, 1));
  }

  private static Fingerprint fingerprint(MetricSnapshots families) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, families);
    return Fingerprint.of(
        new BufferedReader(new StringReader(text.toString(StandardCharsets.UTF_8))));
  }
}
