package dev.exporterkit.api.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.ArrayList;
import java.util.List;

/**
 * The schema of a table of rows: the labels, inherited ones first, and a family for each column.
 * Immutable; generated code has one constant for each record and path to it.
 *
 * <pre>{@code
 * private static final RowSchema STORE =
 * RowSchema.withLabels("mount", "filesystem")
 * .gauge(LONG, "disk_store_size_bytes", "Size of the file store.")
 * .gauge(LONG, "disk_store_free_bytes", "Free space on the file store.")
 * .build();
 * }</pre>
 */
public final class RowSchema {
  private final List<String> labelNames;
  private final List<MetricFamily> families;
  private final ColumnType[] columnTypes;
  private final byte[][] labelPrefixes;
  private final int series;

  private RowSchema(
      List<String> labelNames, List<MetricFamily> families, List<ColumnType> columnTypes) {
    this.labelNames = List.copyOf(labelNames);
    this.families = List.copyOf(families);
    this.columnTypes = columnTypes.toArray(new ColumnType[0]);
    this.labelPrefixes =
        labelNames.stream().map(name -> (name + "=\"").getBytes(UTF_8)).toArray(byte[][]::new);
    this.series = families.stream().mapToInt(RowSchema::series).sum();
  }

  /** Starts a schema with these labels, inherited ones first. */
  public static Builder withLabels(String... labelNames) {
    return new Builder(List.of(labelNames));
  }

  /** Returns the names of the labels, inherited ones first. */
  public List<String> labelNames() {
    return labelNames;
  }

  /** Returns the family of each column. */
  public List<MetricFamily> families() {
    return families;
  }

  /** Returns the number of series of a row, without those of its histograms and summaries. */
  int series() {
    return series;
  }

  private static int series(MetricFamily family) {
    if (family.type().isDistribution()) {
      return 0;
    }
    return family.type() == MetricType.STATE_SET ? family.states().size() : 1;
  }

  ColumnType columnType(int column) {
    return columnTypes[column];
  }

  /** Returns the bytes {@code name="} of a label. */
  byte[] labelPrefix(int label) {
    return labelPrefixes[label];
  }

  /** Declares the columns of a schema in their order. */
  public static final class Builder {
    private final List<String> labelNames;
    private final List<MetricFamily> families = new ArrayList<>();
    private final List<ColumnType> columnTypes = new ArrayList<>();

    private Builder(List<String> labelNames) {
      this.labelNames = labelNames;
    }

    /** Adds a column of counters. */
    public Builder counter(ColumnType columnType, String name, String help) {
      return column(columnType, MetricFamily.of(name, MetricType.COUNTER, help, labelNames));
    }

    /** Adds a column of gauges. */
    public Builder gauge(ColumnType columnType, String name, String help) {
      return column(columnType, MetricFamily.of(name, MetricType.GAUGE, help, labelNames));
    }

    /** Adds a column of values whose type is not known. */
    public Builder untyped(ColumnType columnType, String name, String help) {
      return column(columnType, MetricFamily.of(name, MetricType.UNTYPED, help, labelNames));
    }

    /** Adds an info, whose value is 1 in every row. */
    public Builder info(String name, String help) {
      return column(ColumnType.LONG, MetricFamily.of(name, MetricType.INFO, help, labelNames));
    }

    /** Adds a column of state sets; a value has a bit for each state, the lowest for the first. */
    public Builder stateSet(String name, String help, List<String> states) {
      return column(
          ColumnType.LONG, new MetricFamily(name, MetricType.STATE_SET, help, labelNames, states));
    }

    /** Adds a column of histograms. */
    public Builder histogram(String name, String help) {
      return column(
          ColumnType.OBJECT, MetricFamily.of(name, MetricType.HISTOGRAM, help, labelNames));
    }

    /** Adds a column of summaries. */
    public Builder summary(String name, String help) {
      return column(ColumnType.OBJECT, MetricFamily.of(name, MetricType.SUMMARY, help, labelNames));
    }

    /** Returns the schema. */
    public RowSchema build() {
      return new RowSchema(labelNames, families, columnTypes);
    }

    Builder column(ColumnType columnType, MetricFamily family) {
      families.add(family);
      columnTypes.add(columnType);
      return this;
    }
  }
}
