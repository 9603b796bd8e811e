package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where rows are expected.
 *
 * @param name what the author calls it
 * @param place where to report problems
 * @param keys the label that the keys of a map fill
 * @param inherited the labels that the rows inherit
 * @param outermost whether this is what {@code @Collect} returns, itself
 * @param many whether there may be several rows
 */
record Spot(
    String name,
    Place place,
    Optional<Mirror> keys,
    List<LabelModel> inherited,
    boolean outermost,
    boolean many) {

  Spot inner(boolean several) {
    return new Spot(name, place, keys, inherited, false, several);
  }

  Spot below(List<LabelModel> labels) {
    return new Spot(name, place, keys, labels, false, false);
  }
}
