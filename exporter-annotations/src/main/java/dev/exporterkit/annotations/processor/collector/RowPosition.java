package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Location;
import java.util.List;
import java.util.Optional;

/**
 * Where rows are expected.
 *
 * @param name what the author calls it
 * @param location where to report problems
 * @param keys the label that the keys of a map fill
 * @param inherited the labels that the rows inherit
 * @param outermost whether this is what {@code @Collect} returns, itself
 * @param many whether there may be several rows
 * @param table whether the rows are read from the columns of a table
 */
record RowPosition(
    String name,
    Location location,
    Optional<Mirror> keys,
    List<LabelModel> inherited,
    boolean outermost,
    boolean many,
    boolean table) {

  RowPosition inner(boolean several) {
    return new RowPosition(name, location, keys, inherited, false, several, table);
  }

  RowPosition below(List<LabelModel> labels) {
    return new RowPosition(name, location, keys, labels, false, false, table);
  }

  /** A table may have one row without a label. */
  RowPosition inTable() {
    return new RowPosition(name, location, keys, inherited, false, false, true);
  }
}
