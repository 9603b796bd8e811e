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
 * Fills the rows of one level, one after the other: labels first, then values, then the rows within
 * it. Handed out by {@link SheetBuilder#row}, which begins the next row and so ends the one before.
 * Used by one thread.
 *
 * <p>An absent value (null, or an empty {@code Optional}) is no sample. A null label costs the row
 * and the rows within it. What cannot be kept is counted and never fails the fetch.
 */
public final class RowBuilder {
  /** Seconds of which the nanoseconds are an exact double. */
  private static final long EXACT_SECONDS = (1L << 53) / 1_000_000_000L;

  private final Level level;
  private final Drops drops;
  private final LabelBlocks blocks;
  private final Column[] columns;
  private int row;
  private boolean open;
  private boolean broken;

  RowBuilder(Level level, int rows, int blockBytes, Drops drops) {
    this.level = level;
    this.drops = drops;
    this.blocks = new LabelBlocks(rows, blockBytes);
    this.columns = new Column[level.families().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Column.of(level.families().get(i), level.storage(i), rows);
    }
  }

  /** Sets a label of any text. */
  public void label(int label, @Nullable String value) {
    if (value == null) {
      brokenLabel("has a null label \"" + level.labelNames().get(label) + "\"");
    } else {
      blocks.label(level.labelPrefix(label), value);
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
    if (value != null) {
      blocks.label(level.labelPrefix(label), value);
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
      broken(to, "is a counter and negative: " + value);
    } else {
      to.put(row, value);
    }
  }

  /** Sets a number. */
  public void value(int column, double value) {
    Column to = columns[column];
    if (to.counter && !(value >= 0)) {
      broken(to, "is a counter and not a positive number: " + value);
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
    if (level.storage(column) == Storage.LONG) {
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
    object(column, value);
  }

  /** Sets a summary, unless it is null. */
  public void value(int column, @Nullable SummaryValue value) {
    object(column, value);
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
  }

  void begin(RowBuilder outer) {
    end();
    open = true;
    broken = outer.broken;
    blocks.open(outer.blocks);
  }

  Level level() {
    return level;
  }

  /**
   * Fills the row from a sample of a dynamic family, whose own labels follow the inherited ones.
   */
  void dynamic(int inheritedLabels, DynamicFamily.Row sample) {
    List<String> values = sample.labelValues();
    int own = level.labelNames().size() - inheritedLabels;
    if (values.size() != own) {
      brokenLabel("has %d label values for %d labels".formatted(values.size(), own));
      return;
    }
    for (int i = 0; i < own; i++) {
      label(inheritedLabels + i, values.get(i));
    }
    MetricType type = level.families().get(0).type();
    Object value = sample.value();
    if (value == null) {
      return;
    }
    if ((type == MetricType.HISTOGRAM && value instanceof HistogramValue)
        || (type == MetricType.SUMMARY && value instanceof SummaryValue)) {
      object(0, value);
    } else if (level.storage(0) == Storage.DOUBLE && value instanceof Number number) {
      value(0, number);
    } else {
      broken(columns[0], "does not fit its type: " + value.getClass().getSimpleName());
    }
  }

  private void object(int column, @Nullable Object value) {
    if (value != null) {
      ((ObjectColumn) columns[column]).put(row, value);
    }
  }

  private void brokenLabel(String problem) {
    if (!broken) {
      broken = true;
      drops.add(Reason.BROKEN_LABEL, () -> "a row of " + metrics() + " " + problem);
    }
  }

  Rows freeze() {
    end();
    blocks.freeze();
    return new Rows(level, blocks, columns);
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
          Reason.DUPLICATE_ROW, () -> "two rows of " + metrics() + " have " + blocks.rejected());
      clearRow();
    }
  }

  private void clearRow() {
    for (Column column : columns) {
      column.clear(row);
    }
  }

  private void broken(Column column, String problem) {
    drops.add(
        Reason.BROKEN_VALUE, () -> column.family().name() + blocks.openText() + "… " + problem);
  }

  /** Names the level by its first family. */
  private String metrics() {
    return level.families().stream().findFirst().map(MetricFamily::name).orElse("an empty sheet");
  }

  private static double seconds(long seconds, int nanos) {
    // One division of an exact number is the nearest double; a sum of two roundings need not be.
    return Math.abs(seconds) < EXACT_SECONDS
        ? (seconds * 1_000_000_000L + nanos) / 1e9
        : seconds + nanos / 1e9;
  }
}
