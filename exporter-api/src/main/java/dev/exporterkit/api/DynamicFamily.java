package dev.exporterkit.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A metric family whose name is known only at run time, because it comes from the configuration or
 * from the target. A collector may return it, or nest it in a record, wherever a record of metrics
 * is allowed.
 *
 * <pre>{@code
 * DynamicFamily orders = DynamicFamily.untyped("shop_orders", "Orders by state.", "state");
 * orders.row(12, "paid");
 * orders.row(3, "open");
 * }</pre>
 *
 * <p>When it is collected, it is checked with the rules that the compiler applies to declared
 * metrics, except those that {@code @Allow} could waive. A family that breaks a rule is dropped,
 * counted and logged; the other families are exposed.
 *
 * <p>Not thread-safe. A collector must not change a family that it has returned.
 */
public final class DynamicFamily {
  private final String name;
  private final MetricType type;
  private final String help;
  private final List<String> labelNames;
  private final List<Row> rows = new ArrayList<>();

  private DynamicFamily(MetricType type, String name, String help, List<String> labelNames) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.help = Objects.requireNonNull(help, "help");
    this.labelNames = List.copyOf(labelNames);
  }

  /**
   * Returns a family without rows, whose type comes from the configuration or the target.
   *
   * @param type the type of the values; not {@link MetricType#STATE_SET}
   * @param name the complete name, such as {@code shop_orders}
   * @param help one sentence for the person on call
   * @param labelNames the names of the labels of every row, in order
   */
  public static DynamicFamily of(
      MetricType type, String name, String help, List<String> labelNames) {
    return new DynamicFamily(type, name, help, labelNames);
  }

  /** Returns a family of values that can go up and down, without rows. */
  public static DynamicFamily gauge(String name, String help, String... labelNames) {
    return of(MetricType.GAUGE, name, help, List.of(labelNames));
  }

  /**
   * Returns a family of values that only go up, or restart from zero, without rows. The name must
   * end in {@code _total}.
   */
  public static DynamicFamily counter(String name, String help, String... labelNames) {
    return of(MetricType.COUNTER, name, help, List.of(labelNames));
  }

  /** Returns a family of values whose type is not known, without rows. */
  public static DynamicFamily untyped(String name, String help, String... labelNames) {
    return of(MetricType.UNTYPED, name, help, List.of(labelNames));
  }

  /**
   * Adds a row with a number. Two rows must not have the same labels.
   *
   * @param value the number; null produces no sample
   * @param labelValues a value for each label, in the order of the names. An empty value omits its
   *     label. If a value is null, the row is dropped, counted and logged.
   * @return this family
   */
  public DynamicFamily row(@Nullable Number value, @Nullable String... labelValues) {
    return add(value, labelValues);
  }

  /** Adds a row with a histogram; labels are as for {@link #row(Number, String...)}. */
  public DynamicFamily row(@Nullable HistogramValue value, @Nullable String... labelValues) {
    return add(value, labelValues);
  }

  /** Adds a row with a summary; labels are as for {@link #row(Number, String...)}. */
  public DynamicFamily row(@Nullable SummaryValue value, @Nullable String... labelValues) {
    return add(value, labelValues);
  }

  /**
   * Adds a row whose value cannot be read. It has no sample, and is counted and logged; the other
   * rows are exposed.
   *
   * @param cause the reason, without secrets
   * @param labelValues as for {@link #row(Number, String...)}
   * @return this family
   */
  public DynamicFamily unreadableRow(RuntimeException cause, @Nullable String... labelValues) {
    return add(Objects.requireNonNull(cause), labelValues);
  }

  /** Returns the complete name. */
  public String name() {
    return name;
  }

  /** Returns the type of the values. */
  public MetricType type() {
    return type;
  }

  /** Returns the sentence for the person on call. */
  public String help() {
    return help;
  }

  /** Returns the names of the labels of every row, in order. */
  public List<String> labelNames() {
    return labelNames;
  }

  /** Returns the rows in the order in which they were added; must not be modified. */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** Returns the name and the rows, for messages and tests. */
  @Override
  public String toString() {
    return name + rows;
  }

  private DynamicFamily add(@Nullable Object value, @Nullable String[] labelValues) {
    // Not List.of: a null must reach the count of rows that are left out.
    rows.add(new Row(value, Collections.unmodifiableList(Arrays.asList(labelValues.clone()))));
    return this;
  }

  /**
   * One row of a dynamic family.
   *
   * @param value a {@link Number}, a {@link HistogramValue} or a {@link SummaryValue}; null if
   *     there is no sample; a {@link RuntimeException} if the value cannot be read
   * @param labelValues the values of the labels, in the order of their names
   */
  public record Row(@Nullable Object value, List<@Nullable String> labelValues) {}
}
