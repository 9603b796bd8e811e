package dev.exporterkit.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric family that is known only at run time, such as the result of a query that stands in a
 * configuration file. It may be returned or stand wherever a sheet may, and is judged by the same
 * rules as declared metrics: one that breaks them is left out, counted and logged, and costs no
 * other family.
 *
 * <pre>{@code
 * DynamicFamily orders = DynamicFamily.untyped("shop_orders", "Orders by state.", "state")
 *     .with(List.of(Row.of(12, "paid"), Row.of(3, "open")));
 * }</pre>
 *
 * @param name the full name
 * @param type what the values mean; {@link MetricType#UNTYPED} unless it is certain
 * @param help one sentence for the person on call
 * @param labelNames the names of the labels that every row has, in order
 * @param rows the samples
 */
public record DynamicFamily(
    String name, MetricType type, String help, List<String> labelNames, List<Row> rows) {

  /** Copies the lists. */
  public DynamicFamily {
    labelNames = List.copyOf(labelNames);
    rows = List.copyOf(rows);
  }

  /** Returns an untyped family without rows. */
  public static DynamicFamily untyped(String name, String help, String... labelNames) {
    return new DynamicFamily(name, MetricType.UNTYPED, help, List.of(labelNames), List.of());
  }

  /** Returns this family with these rows in place of its own. */
  public DynamicFamily with(List<Row> rows) {
    return new DynamicFamily(name, type, help, labelNames, rows);
  }

  /**
   * One sample of a dynamic family.
   *
   * @param value a {@link Number}, a {@link HistogramValue} or a {@link SummaryValue}, as the type
   *     asks for; null is no sample. A {@link RuntimeException} says why the value cannot be read:
   *     the sample is left out, counted and logged.
   * @param labelValues the values of the labels, in the order of the names; a null costs the row
   */
  // A list that may hold null: what a source leaves out must reach the count of dropped rows.
  public record Row(@Nullable Object value, List<String> labelValues) {

    /** Returns a row with a number. */
    public static Row of(@Nullable Number value, String... labelValues) {
      return new Row(value, Arrays.asList(labelValues));
    }

    /** Returns a row whose value cannot be read, which costs its own sample only. */
    public static Row unreadable(RuntimeException cause, String... labelValues) {
      return new Row(cause, Arrays.asList(labelValues));
    }

    /** Returns a row with a histogram. */
    public static Row of(@Nullable HistogramValue value, String... labelValues) {
      return new Row(value, Arrays.asList(labelValues));
    }

    /** Returns a row with a summary. */
    public static Row of(@Nullable SummaryValue value, String... labelValues) {
      return new Row(value, Arrays.asList(labelValues));
    }
  }
}
