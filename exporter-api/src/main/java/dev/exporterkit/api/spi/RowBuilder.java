package dev.exporterkit.api.spi;

import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Drop.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Fills the rows of one schema, one after the other: first the labels, then the values, then the
 * nested rows. {@link SheetBuilder#row} returns it and starts the next row, which ends the previous
 * one. For use by one thread.
 *
 * <p>An absent value (null, or an empty {@code Optional}) adds no sample. A null label leaves out
 * the row and its nested rows. What is left out is counted and never fails the run.
 */
public final class RowBuilder {
  /** Maximum number of characters of a label's value. */
  static final int MAX_LABEL = 1 << 16;

  /** Maximum seconds whose nanoseconds are an exact double. */
  private static final long EXACT_SECONDS = (1L << 53) / 1_000_000_000L;

  private final RowSchema schema;
  private final Drops drops;
  private final SeriesLimit limit;
  private final EncodedLabels blocks;
  private final Column[] columns;
  private int row;
  private boolean open;
  private boolean broken;

  /** Series of the open row, which are released if it is dropped. */
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

  /** Sets a label to a text. */
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

  /** Leaves the row out because its labels cannot be read. */
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

  /** Sets a number of any type, unless it is null. */
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
    // Quantiles must be in ascending order, but their values may be NaN without observations.
    for (int i = 0; i < value.quantiles(); i++) {
      if (value.value(i) < 0) {
        broken(columns[column], "must not have a negative quantile: " + value.value(i));
        return;
      }
    }
    object(column, value, value.quantiles() + 2);
  }

  /** Sets an info, whose value is 1. */
  public void info(int column) {
    value(column, 1L);
  }

  /** Counts a value that cannot be read; the other values of the row are kept. */
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

  /** Returns whether the row is left out. */
  boolean isBroken() {
    return broken;
  }

  /** Leaves the row out because of a label. */
  void brokenLabel(String problem) {
    leaveOut(Reason.BROKEN_LABEL, problem);
  }

  /** Counts a value that is left out; the other values of the row are kept. */
  void broken(int column, String problem) {
    broken(columns[column], problem);
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
          "has an unpaired surrogate in label \"" + name + "\": " + Unicode.repaired(value));
    }
  }

  private void leaveOut(Reason reason, String problem) {
    if (!broken) {
      broken = true;
      drops.add(reason, metrics(), () -> "a row of " + metrics() + " " + problem);
    }
  }

  /** Takes room for the open row. A row without values needs none. */
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

  /** Discards the values of the row, and gives back its room. */
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
    // Dividing an exact number gives the nearest double; the sum of two rounded numbers may not.
    return Math.abs(seconds) < EXACT_SECONDS
        ? (seconds * 1_000_000_000L + nanos) / 1e9
        : seconds + nanos / 1e9;
  }
}
