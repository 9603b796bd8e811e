package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.List;

/**
 * A family of a response with all columns that contribute to it.
 *
 * @param family the family
 * @param help its HELP, with a note if there is one
 * @param suffixed whether OpenMetrics may remove the suffix of the type from the name; not if the
 *     name has no suffix, or if the rest is the name of another family
 * @param columns the columns in the order of their sources, at least one
 */
public record ExposedFamily(
    MetricFamily family, String help, boolean suffixed, List<ExposedColumn> columns) {

  /** Copies the columns. */
  public ExposedFamily {
    columns = List.copyOf(columns);
  }

  /**
   * Returns the number of bytes of names and labels, plus one digit and a newline for each value.
   */
  long roughSize() {
    int each = family.name().length() + 2;
    long size = 0;
    for (ExposedColumn column : columns) {
      size += column.roughSize(each);
    }
    return size;
  }

  /** Returns the name in OpenMetrics: for a counter without {@code _total}. */
  String openMetricsName() {
    return suffixed ? family.baseName() : family.name();
  }

  /**
   * Returns the type with which OpenMetrics and client_java expose the same series: both add
   * suffixes to names, so a counter or info that must keep its name has no type there.
   */
  public MetricType openMetricsType() {
    return suffixed ? family.type() : family.type().withoutSuffix();
  }
}
