package dev.exporterkit.benchmarks.jmh;

import dev.exporterkit.benchmarks.series.Series;
import dev.exporterkit.runtime.exposition.NumberText;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time to write one double, over the values of {@code SERIES.md}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DoubleBenchmark {
  private static final int VALUES = 10_000;

  private final double[] values =
      IntStream.range(0, VALUES).mapToDouble(row -> Series.ratio(1, row, 0)).toArray();

  private final byte[] text = new byte[NumberText.MAX_LENGTH];

  /** What the writers use. */
  @Benchmark
  @OperationsPerInvocation(VALUES)
  public void kit(Blackhole blackhole) {
    for (double value : values) {
      blackhole.consume(NumberText.write(value, text, 0));
    }
  }

  /** What the JDK offers. */
  @Benchmark
  @OperationsPerInvocation(VALUES)
  public void jdk(Blackhole blackhole) {
    for (double value : values) {
      blackhole.consume(Double.toString(value));
    }
  }
}
