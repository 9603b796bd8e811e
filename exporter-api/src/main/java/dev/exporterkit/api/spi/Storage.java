package dev.exporterkit.api.spi;

/** How the values of a column are kept. */
public enum Storage {
  /** Integers, booleans, and the states of a state set as bits. */
  LONG,
  /** Everything with a fraction. */
  DOUBLE,
  /** Histograms and summaries. */
  OBJECT
}
