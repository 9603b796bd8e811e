package dev.exporterkit.api.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of row: the labels that it has, inherited ones first, and a family for each column.
 * Immutable; generated code keeps one constant for each record and path to it.
 *
 * <pre>{@code
 * private static final Level STORE =
 *     Level.withLabels("mount", "filesystem")
 *         .gauge(LONG, "disk_store_size_bytes", "Size of the file store.")
 *         .gauge(LONG, "disk_store_free_bytes", "Free space on the file store.")
 *         .build();
 * }</pre>
 */
public final class Level {
  private final List<String> labelNames;
  private final List<MetricFamily> families;
  private final Storage[] storages;
  private final byte[][] labelPrefixes;
  private final int series;

  private Level(List<String> labelNames, List<MetricFamily> families, List<Storage> storages) {
    this.labelNames = List.copyOf(labelNames);
    this.families = List.copyOf(families);
    this.storages = storages.toArray(new Storage[0]);
    this.labelPrefixes =
        labelNames.stream().map(name -> (name + "=\"").getBytes(UTF_8)).toArray(byte[][]::new);
    this.series = families.stream().mapToInt(Level::series).sum();
  }

  /** Begins a level with these labels, inherited ones first. */
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

  /** Returns how many series a row makes, besides those of its histograms and summaries. */
  int series() {
    return series;
  }

  private static int series(MetricFamily family) {
    return switch (family.type()) {
      case HISTOGRAM, SUMMARY -> 0;
      case STATE_SET -> family.states().size();
      default -> 1;
    };
  }

  Storage storage(int column) {
    return storages[column];
  }

  /** Returns the bytes {@code name="} of a label. */
  byte[] labelPrefix(int label) {
    return labelPrefixes[label];
  }

  /** Declares the columns of a level in their order. */
  public static final class Builder {
    private final List<String> labelNames;
    private final List<MetricFamily> families = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();

    private Builder(List<String> labelNames) {
      this.labelNames = labelNames;
    }

    /** Adds a column of counters. */
    public Builder counter(Storage storage, String name, String help) {
      return column(storage, MetricFamily.of(name, MetricType.COUNTER, help, labelNames));
    }

    /** Adds a column of gauges. */
    public Builder gauge(Storage storage, String name, String help) {
      return column(storage, MetricFamily.of(name, MetricType.GAUGE, help, labelNames));
    }

    /** Adds a column of values without a known type. */
    public Builder untyped(Storage storage, String name, String help) {
      return column(storage, MetricFamily.of(name, MetricType.UNTYPED, help, labelNames));
    }

    /** Adds an info, which is 1 wherever there is a row. */
    public Builder info(String name, String help) {
      return column(Storage.LONG, MetricFamily.of(name, MetricType.INFO, help, labelNames));
    }

    /** Adds a column of state sets; a value is a bit for each state, the first the lowest. */
    public Builder stateSet(String name, String help, List<String> states) {
      return column(
          Storage.LONG, new MetricFamily(name, MetricType.STATE_SET, help, labelNames, states));
    }

    /** Adds a column of histograms. */
    public Builder histogram(String name, String help) {
      return column(Storage.OBJECT, MetricFamily.of(name, MetricType.HISTOGRAM, help, labelNames));
    }

    /** Adds a column of summaries. */
    public Builder summary(String name, String help) {
      return column(Storage.OBJECT, MetricFamily.of(name, MetricType.SUMMARY, help, labelNames));
    }

    /** Returns the level. */
    public Level build() {
      return new Level(labelNames, families, storages);
    }

    Builder column(Storage storage, MetricFamily family) {
      families.add(family);
      storages.add(storage);
      return this;
    }
  }
}
