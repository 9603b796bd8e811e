package dev.exporterkit.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.api.spi.Storage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WritersTest {
  private static final int SHEETS = 300;

  @Test
  void anySheetIsStrictOpenMetrics() {
    for (int seed = 0; seed < SHEETS; seed++) {
      StrictParser.openMetrics(Written.openMetrics(random(seed)));
    }
  }

  @Test
  void anySheetIsStrictText() {
    for (int seed = 0; seed < SHEETS; seed++) {
      StrictParser.text(Written.text(random(seed)));
    }
  }

  @Test
  void bothFormatsHaveTheSameSamples() {
    for (int seed = 0; seed < SHEETS; seed++) {
      Exposition exposition = random(seed);
      assertThat(samples(StrictParser.openMetrics(Written.openMetrics(exposition))))
          .isEqualTo(samples(StrictParser.text(Written.text(exposition))));
    }
  }

  @Test
  void sizeOfPiecesChangesNothing() {
    for (int seed = 0; seed < SHEETS; seed++) {
      Exposition exposition = random(seed);
      ExpositionWriter writer = new OpenMetricsWriter();
      assertThat(Written.bytes(writer, exposition, Sink.LEAST + seed))
          .isEqualTo(Written.bytes(writer, exposition, 1 << 20));
    }
  }

  @Test
  void labelsLargerThanPieceAreWritten() {
    Level level = Level.withLabels("a").gauge(Storage.LONG, "x_up", "Up.").build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(level);
    row.label(0, "y".repeat(200_000));
    row.value(0, 1L);
    Exposition exposition = Exposition.of(List.of(Source.of(sheet.freeze())));
    assertThat(Written.text(exposition)).endsWith("\nx_up{a=\"" + "y".repeat(200_000) + "\"} 1\n");
  }

  @Test
  void nothingGivesEmptyTextAndEof() {
    Exposition nothing = Exposition.of(List.of());
    assertThat(Written.text(nothing)).isEmpty();
    assertThat(Written.openMetrics(nothing)).isEqualTo("# EOF\n");
  }

  private static Exposition random(long seed) {
    RandomSheets sheets = new RandomSheets(seed);
    return Exposition.of(List.of(Source.of(sheets.next("x")), Source.of(sheets.next("y"))));
  }

  private static List<String> samples(Map<String, ParsedFamily> families) {
    return families.values().stream()
        .flatMap(family -> family.samples().stream())
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
