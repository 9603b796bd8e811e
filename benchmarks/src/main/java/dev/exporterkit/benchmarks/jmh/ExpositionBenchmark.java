package dev.exporterkit.benchmarks.jmh;

import dev.exporterkit.runtime.clientjava.SheetSnapshots;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time from frozen sheets to all bytes of a response, for the series of {@code SERIES.md}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ExpositionBenchmark {
  /** 2,500 rows are 100,000 series. */
  @Param({"5", "2500"})
  private int rows;

  private final ResponseBodies bodies = new ResponseBodies();
  private final OutputStream client = OutputStream.nullOutputStream();
  private final PrometheusTextFormatWriter clientJavaWriter = PrometheusTextFormatWriter.create();
  private List<Source> sources = List.of();
  private MetricSnapshots snapshots = new MetricSnapshots();

  /** Fills the sheet once: only writing is measured. */
  @Setup
  public void fill() {
    sources = List.of(Source.of(SeriesSheet.of(rows)));
    snapshots = SheetSnapshots.of(Exposition.of(sources));
  }

  /** The text format as it is. */
  @Benchmark
  public void text() throws IOException {
    send(Format.TEXT, ContentCoding.IDENTITY);
  }

  /** OpenMetrics as it is. */
  @Benchmark
  public void openMetrics() throws IOException {
    send(Format.OPEN_METRICS, ContentCoding.IDENTITY);
  }

  /** OpenMetrics compressed, as Prometheus asks for it. */
  @Benchmark
  public void openMetricsGzip() throws IOException {
    send(Format.OPEN_METRICS, ContentCoding.GZIP);
  }

  /** Protobuf, through client_java. */
  @Benchmark
  public void protobuf() throws IOException {
    send(Format.PROTOBUF, ContentCoding.IDENTITY);
  }

  /** The text format by client_java, from snapshots that are there already. */
  @Benchmark
  public void clientJavaText() throws IOException {
    clientJavaWriter.write(client, snapshots, EscapingScheme.UNDERSCORE_ESCAPING);
  }

  private void send(Format format, ContentCoding coding) throws IOException {
    try (ResponseBody body = bodies.encode(Exposition.of(sources), format, coding)) {
      body.writeTo(client);
    }
  }
}
