package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.List;

/**
 * A family of a response with all that contributes to it.
 *
 * @param family what it is
 * @param help its HELP, with any note
 * @param suffixed whether OpenMetrics may take the suffix of the type from the name; not if the
 *     name has none, or the rest of it is another family's name
 * @param columns the columns in the order of their sources, at least one
 */
public record ExposedFamily(
    MetricFamily family, String help, boolean suffixed, List<ExposedColumn> columns) {

  /** Copies the columns. */
  public ExposedFamily {
    columns = List.copyOf(columns);
  }

  /** Returns the bytes of names and labels, and one digit with a newline for each value. */
  long roughSize() {
    int each = family.name().length() + 2;
    long size = 0;
    for (ExposedColumn column : columns) {
      size += column.roughSize(each);
    }
    return size;
  }

  /** Returns the name in OpenMetrics: a counter's without {@code _total}. */
  String openMetricsName() {
    return suffixed ? family.baseName() : family.name();
  }

  /**
   * Returns the type under which OpenMetrics and client_java expose the same series: both add
   * suffixes to names, so a counter or an info that must keep its name has no type there.
   */
  public MetricType openMetricsType() {
    return suffixed ? family.type() : family.type().withoutSuffix();
  }
}
