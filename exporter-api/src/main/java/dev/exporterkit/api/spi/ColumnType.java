package dev.exporterkit.api.spi;

/** How a column stores its values. */
public enum ColumnType {
  /** Integers, booleans, and the states of a state set as bits, in a {@code long[]}. */
  LONG,
  /** Numbers with a fraction, in a {@code double[]}. */
  DOUBLE,
  /** Histograms and summaries. */
  OBJECT
}
