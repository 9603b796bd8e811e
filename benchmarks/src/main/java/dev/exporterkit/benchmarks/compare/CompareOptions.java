package dev.exporterkit.benchmarks.compare;

import dev.exporterkit.benchmarks.measure.Plan;
import dev.exporterkit.benchmarks.series.Series;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The flags of {@code benchmarks/compare}, except for those that the script itself handles. */
record CompareOptions(Plan plan, Set<Part> parts) {
  static CompareOptions parse(String... arguments) {
    Plan plan = List.of(arguments).contains("--quick") ? Plan.quick() : Plan.full();
    Set<Part> parts = EnumSet.allOf(Part.class);
    for (String argument : arguments) {
      if (argument.startsWith("--sizes=")) {
        plan = plan.at(sizes(value(argument)));
      } else if (argument.startsWith("--parts=")) {
        parts = parts(value(argument));
      } else if (!argument.equals("--quick")) {
        throw new IllegalArgumentException(argument + ": there is no such flag; see --help");
      }
    }
    return new CompareOptions(plan, parts);
  }

  private static String value(String argument) {
    return argument.substring(argument.indexOf('=') + 1);
  }

  private static List<Integer> sizes(String value) {
    return words(value).map(CompareOptions::size).toList();
  }

  private static int size(String value) {
    int size = value.matches("\\d{1,7}") ? Integer.parseInt(value) : 0;
    if (size == 0 || size % Series.PER_ROW != 0) {
      throw new IllegalArgumentException(
          "--sizes: " + value + " is not a multiple of 40 below 10,000,000");
    }
    return size;
  }

  private static Set<Part> parts(String value) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    words(value).map(CompareOptions::part).forEach(parts::add);
    return parts;
  }

  private static Part part(String value) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--parts: " + value + " must be one of scrapes, starts, requests"));
  }

  private static Stream<String> words(String value) {
    return Arrays.stream(value.split(",", -1));
  }
}
