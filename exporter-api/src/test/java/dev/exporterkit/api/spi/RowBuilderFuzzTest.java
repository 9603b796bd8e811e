package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fills random rows, and the same into a model that could not be simpler. */
final class RowBuilderFuzzTest {
  private static final RowSchema OUTER =
      RowSchema.withLabels("a", "b")
          .gauge(LONG, "outer_gauge", "G.")
          .counter(DOUBLE, "outer_total", "C.")
          .build();
  private static final RowSchema INNER =
      RowSchema.withLabels("a", "b", "c").gauge(DOUBLE, "inner_gauge", "G.").build();
  private static final List<String> TEXTS =
      List.of(
          "", "a", "b", "ab", "\"", "\\", "\n", "é", "漢\"", "😀", "x".repeat(300), "AaBB", "BBAa");

  private final Set<String> seen = new HashSet<>();
  private final List<String> outerLines = new ArrayList<>();
  private final List<String> innerLines = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rowsEqualTheModel(long seed) {
    Random random = new Random(seed);
    Sheet sheet = Sheet.EMPTY;
    for (int round = 0; round < 5; round++) {
      SheetBuilder builder = new SheetBuilder(sheet);
      clear();
      int rows = random.nextInt(1_000);
      for (int i = 0; i < rows; i++) {
        addRow(builder, random);
      }
      sheet = builder.freeze();
      List<String> expected = new ArrayList<>(outerLines);
      expected.addAll(innerLines);
      assertThat(SheetText.lines(sheet)).as("seed %d, round %d", seed, round).isEqualTo(expected);
    }
  }

  private void clear() {
    seen.clear();
    outerLines.clear();
    innerLines.clear();
  }

  private void addRow(SheetBuilder builder, Random random) {
    RowBuilder row = builder.row(OUTER);
    boolean broken = random.nextInt(10) == 0;
    String a = text(random);
    row.label(0, broken ? null : a);
    long b = random.nextInt(5);
    boolean absent = random.nextInt(3) == 0;
    row.optionalLabel(1, absent ? null : Long.toString(b));
    String labels = label("a", a) + (absent ? "" : label("b", Long.toString(b)));
    boolean kept = !broken && seen.add("outer" + labels);

    if (random.nextBoolean()) {
      long value = random.nextLong();
      row.value(0, OptionalLong.of(value));
      expect(kept, outerLines, "outer_gauge" + block(labels) + value);
    }
    double total = random.nextGaussian();
    row.value(1, total);
    expect(kept && total >= 0, outerLines, "outer_total" + block(labels) + total);

    for (int i = random.nextInt(4); i > 0; i--) {
      addInnerRow(builder, random, row, labels, broken);
    }
  }

  private void addInnerRow(
      SheetBuilder builder, Random random, RowBuilder outer, String outerLabels, boolean broken) {
    RowBuilder row = builder.row(INNER, outer);
    String c = text(random);
    row.label(2, c);
    String labels = outerLabels + label("c", c);
    boolean kept = !broken && seen.add("inner" + labels);
    if (random.nextInt(4) > 0) {
      double value = random.nextDouble();
      row.value(0, value);
      expect(kept, innerLines, "inner_gauge" + block(labels) + value);
    }
  }

  private static void expect(boolean kept, List<String> lines, String line) {
    if (kept) {
      lines.add(line);
    }
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Returns a label with a comma before it, and nothing if it has no value. */
  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return value.isEmpty() ? "" : "," + name + "=\"" + escaped + "\"";
  }

  private static String block(String labels) {
    return labels.isEmpty() ? " " : "{" + labels.substring(1) + "} ";
  }
}
