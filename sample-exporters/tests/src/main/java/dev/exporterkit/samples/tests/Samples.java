package dev.exporterkit.samples.tests;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A response in the text format, read for comparison.
 *
 * @param types the type of each family by its name
 * @param values the value of each series by its name and its sorted labels
 */
public record Samples(Map<String, String> types, Map<String, Double> values) {

  public static Samples parse(String text) {
    Map<String, String> types = new TreeMap<>();
    Map<String, Double> values = new TreeMap<>();
    // Only a newline ends a line: a label may have a carriage return.
    for (String line : text.split("\n", -1)) {
      String[] words = line.split(" ", -1);
      if (line.startsWith("# TYPE ")) {
        types.put(words[2], words[3]);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int end = line.lastIndexOf(' ');
        values.put(sorted(line.substring(0, end)), number(line.substring(end + 1)));
      }
    }
    return new Samples(types, values);
  }

  /** Returns the value of a series that must exist, with labels sorted by name. */
  public double value(String series) {
    Double value = values.get(series);
    if (value == null) {
      throw new AssertionError("no " + series + " in\n" + String.join("\n", values.keySet()));
    }
    return value;
  }

  /** Returns the samples of the families with certain names. */
  public Samples only(Predicate<String> names) {
    return new Samples(
        types.entrySet().stream()
            .filter(type -> names.test(type.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        values.entrySet().stream()
            .filter(value -> names.test(value.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Sorts the labels of a series; values with commas do not occur here. */
  private static String sorted(String series) {
    int brace = series.indexOf('{');
    if (brace < 0) {
      return series;
    }
    String[] labels = series.substring(brace + 1, series.length() - 1).split(",", -1);
    Arrays.sort(labels);
    return series.substring(0, brace) + "{" + String.join(",", labels) + "}";
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
