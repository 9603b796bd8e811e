package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes sheets with all that may be in one; the same ones from the same seed. */
public final class RandomSheets {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "\"",
          "\\",
          "\n",
          "\\n",
          "ü",
          "漢字",
          "😀",
          " ",
          ",",
          "{}",
          "=",
          "a\"b\\c\nd",
          "#");
  private static final double[] NUMBERS = {
    0, -0.0, 1, -1, 0.1, 1e21, 1e-7, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private final Random random;

  /** Begins with a seed. */
  public RandomSheets(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a sheet whose families' names begin with a prefix. */
  public Sheet next(String prefix) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    int schemas = 1 + random.nextInt(4);
    for (int i = 0; i < schemas; i++) {
      fill(sheet, schema(prefix + i));
    }
    return sheet.freeze();
  }

  private RowSchema schema(String prefix) {
    List<String> labels = List.of("a", "b", "c").subList(0, random.nextInt(4));
    RowSchema.Builder schema = RowSchema.withLabels(labels.toArray(new String[0]));
    int families = 1 + random.nextInt(6);
    for (int i = 0; i < families; i++) {
      String name = prefix + "_" + (char) ('a' + i) + (random.nextBoolean() ? "_seconds" : "");
      String help = text() + text();
      switch (random.nextInt(9)) {
        case 0 -> schema.counter(ColumnType.LONG, name + "_total", help);
        case 1 -> schema.counter(ColumnType.DOUBLE, name + "_total", help);
        case 2 -> schema.counter(ColumnType.DOUBLE, name, help);
        case 3 -> schema.gauge(ColumnType.DOUBLE, name, help);
        case 4 -> schema.untyped(ColumnType.LONG, name, help);
        case 5 -> schema.info(name + "_info", help);
        case 6 -> schema.stateSet(name, help, List.of("on", "off", "o\"r"));
        case 7 -> schema.histogram(name, help);
        default -> schema.summary(name, help);
      }
    }
    return schema.build();
  }

  private void fill(SheetBuilder sheet, RowSchema schema) {
    int rows = random.nextInt(10);
    for (int i = 0; i < rows; i++) {
      RowBuilder row = sheet.row(schema);
      for (int label = 0; label < schema.labelNames().size(); label++) {
        // The number keeps rows apart; other labels may be empty or absent.
        row.optionalLabel(label, label == 0 ? text() + i : random.nextBoolean() ? text() : null);
      }
      for (int column = 0; column < schema.families().size(); column++) {
        if (random.nextInt(4) > 0) {
          value(row, column, schema.families().get(column).type());
        }
      }
    }
  }

  private void value(RowBuilder row, int column, MetricType type) {
    switch (type) {
      case COUNTER -> row.value(column, Math.abs(number()));
      case GAUGE -> row.value(column, number());
      case UNTYPED -> row.value(column, random.nextInt() / 3L);
      case INFO -> row.info(column);
      case STATE_SET -> row.value(column, random.nextLong(8));
      case HISTOGRAM -> row.value(column, histogram());
      case SUMMARY -> row.value(column, summary());
    }
  }

  private HistogramValue histogram() {
    double[] bounds = random.doubles(random.nextInt(5), 0, 1e7).distinct().sorted().toArray();
    long[] counts = random.longs(bounds.length + 1, 0, 1000).toArray();
    return HistogramValue.perBucket(bounds, counts, sum());
  }

  private SummaryValue summary() {
    double[] quantiles = random.doubles(random.nextInt(4)).distinct().sorted().toArray();
    double[] values = random.doubles(quantiles.length).toArray();
    return SummaryValue.withQuantiles(random.nextInt(1000), sum(), quantiles, values);
  }

  /** client_java exposes a sum that is no counter, and we do not. */
  private double sum() {
    double sum = Math.abs(number());
    return Double.isNaN(sum) ? 0 : sum;
  }

  private double number() {
    return switch (random.nextInt(4)) {
      case 0 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 1 -> random.nextInt();
      case 2 -> Double.longBitsToDouble(random.nextLong());
      default -> random.nextDouble();
    };
  }

  private String text() {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parts.add(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return String.join("", parts);
  }
}
