package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Sheet;

/** A contribution of samples to a response. Immutable. */
public interface Source {

  /** Returns the samples. */
  Sheet sheet();

  /**
   * Returns what follows the HELP of each of its families, such as {@code (cached for up to 5m)};
   * empty for nothing.
   */
  default String helpNote() {
    return "";
  }

  /** Returns the collector that it comes from; empty if there is none. */
  default String collector() {
    return "";
  }

  /** Returns a sheet as a source. */
  static Source of(Sheet sheet) {
    return new OfSheet(sheet, "", "");
  }

  /** Returns a sheet as a source whose families' HELP ends in a note. */
  static Source of(Sheet sheet, String helpNote) {
    return new OfSheet(sheet, helpNote, "");
  }

  /**
   * Returns the sheet of a collector as a source whose families' HELP ends in a note, or in none.
   */
  static Source of(Sheet sheet, String helpNote, String collector) {
    return new OfSheet(sheet, helpNote, collector);
  }

  /** A sheet as a collector filled it. */
  record OfSheet(Sheet sheet, String helpNote, String collector) implements Source {}
}
