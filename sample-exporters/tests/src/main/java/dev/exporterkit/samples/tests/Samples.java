package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response in the text format, read for comparison.
 *
 * @param types the type of each family by its name
 * @param values the value of each series by its name and its sorted labels
 */
public record Samples(Map<String, String> types, Map<String, Double> values) {

  /** Reads a response with the strict parser. */
  public static Samples parse(String text) {
    Map<String, String> types = new TreeMap<>();
    Map<String, Double> values = new TreeMap<>();
    for (Family family : exposition(text).families()) {
      types.put(family.name(), family.type().word(ExpositionFormat.TEXT));
      family.samples().forEach(sample -> values.put(sample.sorted().series(), sample.value()));
    }
    return new Samples(types, values);
  }

  private static Exposition exposition(String text) {
    try {
      return ExpositionParser.parse(ExpositionFormat.TEXT, text.getBytes(UTF_8));
    } catch (MalformedExpositionException e) {
      throw new AssertionError("the response is malformed: " + e.getMessage(), e);
    }
  }

  /** Returns the value of a series that must exist, with labels sorted by name. */
  public double value(String series) {
    Double value = values.get(series);
    if (value == null) {
      throw new AssertionError("no " + series + " in\n" + String.join("\n", values.keySet()));
    }
    return value;
  }
}
