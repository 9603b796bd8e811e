package dev.exporterkit.api.spi;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Drop.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Fills the rows of one schema, one after the other: labels first, then values, then the rows
 * within it. Handed out by {@link SheetBuilder#row}, which begins the next row and so ends the one
 * before. Used by one thread.
 *
 * <p>An absent value (null, or an empty {@code Optional}) is no sample. A null label costs the row
 * and the rows within it. What cannot be kept is counted and never fails the fetch.
 */
public final class RowBuilder {
  /** The most characters that a label's value may have. */
  static final int MAX_LABEL = 1 << 16;

  /** Seconds of which the nanoseconds are an exact double. */
  private static final long EXACT_SECONDS = (1L << 53) / 1_000_000_000L;

  private final RowSchema schema;
  private final Drops drops;
  private final SeriesLimit limit;
  private final EncodedLabels blocks;
  private final Column[] columns;
  private int row;
  private boolean open;
  private boolean broken;

  /** Series of the open row, which are given back if it is left out. */
  private int series;

  RowBuilder(RowSchema schema, int rows, int blockBytes, Drops drops, SeriesLimit limit) {
    this.schema = schema;
    this.drops = drops;
    this.limit = limit;
    this.blocks = new EncodedLabels(rows, blockBytes);
    this.columns = new Column[schema.families().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Column.of(schema.families().get(i), schema.columnType(i), rows);
    }
  }

  /** Sets a label of any text. */
  public void label(int label, @Nullable String value) {
    if (value == null) {
      brokenLabel("has a null label \"" + schema.labelNames().get(label) + "\"");
    } else if (!broken) {
      addLabel(label, value);
    }
  }

  /** Sets a label to a whole number. */
  public void label(int label, long value) {
    label(label, Long.toString(value));
  }

  /** Sets a label to {@code true} or {@code false}. */
  public void label(int label, boolean value) {
    label(label, Boolean.toString(value));
  }

  /** Sets a label that may be absent. */
  public void optionalLabel(int label, @Nullable String value) {
    if (value != null && !broken) {
      addLabel(label, value);
    }
  }

  /** Gives up the row because reading its labels failed. */
  public void brokenLabel(RuntimeException cause) {
    brokenLabel("has a label that cannot be read: " + cause);
  }

  /** Sets a whole number. */
  public void value(int column, long value) {
    Column to = columns[column];
    if (value < 0 && to.counter) {
      broken(to, "is a counter and must not be negative: " + value);
    } else {
      to.put(row, value);
    }
  }

  /** Sets a number. */
  public void value(int column, double value) {
    Column to = columns[column];
    if (to.counter && !(value >= 0)) {
      broken(to, "is a counter and must not be " + (value < 0 ? "negative: " + value : "NaN"));
    } else {
      to.put(row, value);
    }
  }

  /** Sets 1 for true, 0 for false. */
  public void value(int column, boolean value) {
    value(column, value ? 1L : 0L);
  }

  /** Sets a number of any kind, unless it is null. */
  public void value(int column, @Nullable Number value) {
    if (value == null) {
      return;
    }
    if (schema.columnType(column) == ColumnType.LONG) {
      value(column, value.longValue());
    } else {
      value(column, value.doubleValue());
    }
  }

  /** Sets 1 for true and 0 for false, unless it is null. */
  public void value(int column, @Nullable Boolean value) {
    if (value != null) {
      value(column, value.booleanValue());
    }
  }

  /** Sets a number if there is one. */
  public void value(int column, @Nullable OptionalInt value) {
    if (value != null && value.isPresent()) {
      value(column, (long) value.getAsInt());
    }
  }

  /** Sets a number if there is one. */
  public void value(int column, @Nullable OptionalLong value) {
    if (value != null && value.isPresent()) {
      value(column, value.getAsLong());
    }
  }

  /** Sets a number if there is one. */
  public void value(int column, @Nullable OptionalDouble value) {
    if (value != null && value.isPresent()) {
      value(column, value.getAsDouble());
    }
  }

  /** Sets seconds, unless it is null. */
  public void value(int column, @Nullable Duration value) {
    if (value != null) {
      value(column, seconds(value.getSeconds(), value.getNano()));
    }
  }

  /** Sets seconds since the epoch, unless it is null. */
  public void value(int column, @Nullable Instant value) {
    if (value != null) {
      value(column, seconds(value.getEpochSecond(), value.getNano()));
    }
  }

  /** Sets a histogram, unless it is null. */
  public void value(int column, @Nullable HistogramValue value) {
    if (value != null) {
      object(column, value, value.buckets() + 2);
    }
  }

  /** Sets a summary, unless it is null. */
  public void value(int column, @Nullable SummaryValue value) {
    if (value == null) {
      return;
    }
    // Quantiles ascend, but what they rank may be NaN where nothing was observed.
    for (int i = 0; i < value.quantiles(); i++) {
      if (value.value(i) < 0) {
        broken(columns[column], "must not have a negative quantile: " + value.value(i));
        return;
      }
    }
    object(column, value, value.quantiles() + 2);
  }

  /** Sets 1, the value of every info. */
  public void info(int column) {
    value(column, 1L);
  }

  /** Counts a value that cannot be read; the row's other values stay. */
  public void broken(int column, RuntimeException cause) {
    broken(columns[column], "cannot be read: " + cause);
  }

  void begin() {
    end();
    open = true;
    broken = false;
    blocks.open();
    takeRoom();
  }

  void begin(RowBuilder outer) {
    end();
    open = true;
    broken = outer.broken;
    blocks.open(outer.blocks);
    takeRoom();
  }

  RowSchema schema() {
    return schema;
  }

  /**
   * Fills the row from a sample of a dynamic family, whose own labels follow the inherited ones.
   */
  void dynamic(int inheritedLabels, DynamicFamily.Row sample) {
    List<String> values = sample.labelValues();
    int own = schema.labelNames().size() - inheritedLabels;
    if (values.size() != own) {
      brokenLabel("has %d label values for %d labels".formatted(values.size(), own));
      return;
    }
    for (int i = 0; i < own; i++) {
      label(inheritedLabels + i, values.get(i));
    }
    MetricType type = schema.families().get(0).type();
    Object value = sample.value();
    if (value == null) {
      return;
    }
    if (value instanceof RuntimeException cause) {
      if (!broken) {
        broken(0, cause);
      }
    } else if (type == MetricType.HISTOGRAM && value instanceof HistogramValue histogram) {
      value(0, histogram);
    } else if (type == MetricType.SUMMARY && value instanceof SummaryValue summary) {
      value(0, summary);
    } else if (schema.columnType(0) == ColumnType.DOUBLE && value instanceof Number number) {
      value(0, number);
    } else {
      broken(columns[0], "does not fit its type: " + value.getClass().getSimpleName());
    }
  }

  private void object(int column, Object value, int samples) {
    Column to = columns[column];
    if (broken) {
      return;
    }
    if (limit.take(samples)) {
      series += samples;
      ((ObjectColumn) to).put(row, value);
    } else {
      String name = to.family().name();
      drops.add(Reason.SERIES_LIMIT, name, () -> name + " " + beyondLimit());
    }
  }

  private void addLabel(int label, String value) {
    String name = schema.labelNames().get(label);
    if (value.length() > MAX_LABEL) {
      leaveOut(
          Reason.LONG_LABEL, "has a label \"%s\" of %d characters".formatted(name, value.length()));
    } else if (!blocks.label(schema.labelPrefix(label), value)) {
      leaveOut(
          Reason.INVALID_UTF8,
          "has half a character in label \"" + name + "\": " + Unicode.repaired(value));
    }
  }

  private void brokenLabel(String problem) {
    leaveOut(Reason.BROKEN_LABEL, problem);
  }

  private void leaveOut(Reason reason, String problem) {
    if (!broken) {
      broken = true;
      drops.add(reason, metrics(), () -> "a row of " + metrics() + " " + problem);
    }
  }

  /** Takes room for the row that begins. A row that only passes its labels on needs none. */
  private void takeRoom() {
    series = 0;
    if (columns.length == 0 || (broken && !limit.isFull())) {
      return;
    }
    if (limit.take(schema.series())) {
      series = schema.series();
    } else {
      broken = true;
      drops.add(
          Reason.SERIES_LIMIT, metrics(), () -> "a row of " + metrics() + " " + beyondLimit());
    }
  }

  private String beyondLimit() {
    return "is beyond the limit of " + limit.most() + " series";
  }

  RowTable freeze() {
    end();
    blocks.freeze();
    return new RowTable(schema, blocks, columns);
  }

  private void end() {
    if (!open) {
      return;
    }
    open = false;
    if (broken || columns.length == 0) {
      blocks.discard();
      clearRow();
    } else if (blocks.close()) {
      row++;
    } else {
      drops.add(
          Reason.DUPLICATE_ROW,
          metrics(),
          () -> "two rows of " + metrics() + " have " + blocks.rejected());
      clearRow();
    }
  }

  /** Forgets the values of the row and what it took of the limit. */
  private void clearRow() {
    limit.giveBack(series);
    for (Column column : columns) {
      column.clear(row);
    }
  }

  private void broken(Column column, String problem) {
    String name = column.family().name();
    drops.add(Reason.BROKEN_VALUE, name, () -> name + blocks.openText() + " " + problem);
  }

  /** Names the schema by its first family. */
  private String metrics() {
    return schema.families().stream().findFirst().map(MetricFamily::name).orElse("an empty sheet");
  }

  private static double seconds(long seconds, int nanos) {
    // One division of an exact number is the nearest double; a sum of two roundings need not be.
    return Math.abs(seconds) < EXACT_SECONDS
        ? (seconds * 1_000_000_000L + nanos) / 1e9
        : seconds + nanos / 1e9;
  }
}
