package dev.exporterkit.runtime.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import dev.exporterkit.runtime.clientjava.ProtobufWriter;
import dev.exporterkit.runtime.exposition.BufferSink;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.StrictExposition;
import dev.exporterkit.runtime.exposition.TextWriter;
import dev.exporterkit.runtime.exposition.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever rows there are, the response is valid; {@code seed} in a failure repeats it. */
final class ExpositionFuzzTest {
  private static final int ROUNDS = 200;

  @Test
  void seedsMeetEveryReasonAndManySamples() {
    Set<Drop.Reason> reasons = EnumSet.noneOf(Drop.Reason.class);
    long bytes = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Exposition exposition = random(seed);
      bytes += exposition.roughSize();
      exposition.drops().forEach(lost -> reasons.add(lost.drop().reason()));
      sources(seed)
          .forEach(source -> source.sheet().drops().forEach(drop -> reasons.add(drop.reason())));
    }
    assertThat(reasons).containsExactly(Drop.Reason.values());
    assertThat(bytes / ROUNDS).isGreaterThan(1_000);
  }

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {0, 1_000_000, 2_000_000})
  void anyRowsMakeStrictResponses(long from) throws IOException {
    for (long seed = from; seed < from + ROUNDS; seed++) {
      Exposition exposition = random(seed);
      try {
        check(exposition);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** A response that was cut off never looks like a complete one. */
  @Test
  void cutOffResponsesAreRefused() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      byte[] whole = Written.bytes(TextWriter.openMetrics(), random(seed), 4096);
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length - 1));
        assertThatThrownBy(() -> ExpositionParser.parse(ExpositionFormat.OPEN_METRICS, part))
            .as("seed %s, %s bytes", seed, part.length)
            .isInstanceOf(MalformedExpositionException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedResponsesAreReadOrRefused(ExpositionFormat format) {
    TextWriter writer =
        format == ExpositionFormat.TEXT ? TextWriter.prometheus() : TextWriter.openMetrics();
    int refused = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = Written.bytes(writer, random(seed), 4096);
      Random random = new Random(seed);
      for (int i = 1 + bytes.length / 200; i > 0 && bytes.length > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      refused += ExpositionParser.read(format, bytes).problems().isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(ROUNDS / 4, ROUNDS);
  }

  private static void check(Exposition exposition) throws IOException {
    byte[] text = Written.bytes(TextWriter.prometheus(), exposition, BufferSink.MIN_SEGMENT);
    byte[] openMetrics = Written.bytes(TextWriter.openMetrics(), exposition, 4096);
    // No text has one, so it could only stand for what no encoder can write.
    assertThat(text).doesNotContain('?');
    assertThat(openMetrics).doesNotContain('?');
    assertThat(StrictExposition.samples(StrictExposition.openMetrics(openMetrics)))
        .isEqualTo(StrictExposition.samples(StrictExposition.text(text)));
    StrictProtobuf.read(Written.bytes(new ProtobufWriter(), exposition, 4096));
  }

  private static Exposition random(long seed) {
    return Exposition.of(sources(seed));
  }

  private static List<Source> sources(long seed) {
    Random random = new Random(seed);
    NastySheets sheets = new NastySheets(random);
    List<Source> sources = new ArrayList<>();
    Sheet earlier = Sheet.EMPTY;
    for (int i = random.nextInt(4); i > 0; i--) {
      earlier = sheets.next(earlier);
      sources.add(Source.of(earlier, "", "c" + i));
    }
    if (random.nextInt(3) == 0) {
      sources.add(random.nextInt(sources.size() + 1), NastySnapshots.next(random));
    }
    return sources;
  }
}
