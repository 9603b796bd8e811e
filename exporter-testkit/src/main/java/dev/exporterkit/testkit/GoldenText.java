package dev.exporterkit.testkit;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a scrape as a golden file has them. */
final class GoldenText {
  /** Replaces a value that differs from scrape to scrape. */
  static final String ANY = "<any>";

  private GoldenText() {}

  /** Returns the lines; durations and ages of the kit are masked, its build info is left out. */
  static List<String> of(Exposition exposition, Scrape.Of exporter) {
    String build = exporter.name().replace('-', '_') + "_exporter_build_info";
    String prefix = exporter.prefix() + "_scrape_";
    Set<String> masked =
        Set.of(
            prefix + "duration_seconds",
            prefix + "collector_duration_seconds",
            prefix + "collector_cache_age_seconds");
    List<String> lines = new ArrayList<>();
    for (Family family : exposition.families()) {
      if (!family.name().equals(build)) {
        add(lines, family, masked.contains(family.name()));
      }
    }
    return lines;
  }

  private static void add(List<String> lines, Family family, boolean isMasked) {
    if (!family.help().isEmpty()) {
      String help = family.help().replace("\\", "\\\\").replace("\n", "\\n");
      lines.add("# HELP " + family.name() + " " + help);
    }
    lines.add("# TYPE " + family.name() + " " + ExpositionAssert.typeOf(family));
    for (Sample sample : family.samples()) {
      lines.add(sample.series() + " " + (isMasked ? ANY : sample.valueText()));
    }
  }

  /** Returns the lines with those of a golden file that mask values, where they match. */
  static List<String> masked(List<String> lines, List<String> golden) {
    List<String> masks = new ArrayList<>(golden.stream().filter(l -> l.contains(ANY)).toList());
    List<String> masked = new ArrayList<>();
    for (String line : lines) {
      String mask = masks.stream().filter(each -> matches(each, line)).findFirst().orElse(line);
      masks.remove(mask);
      masked.add(mask);
    }
    return masked;
  }

  private static boolean matches(String mask, String line) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    for (int i = mask.indexOf(ANY); i >= 0; i = mask.indexOf(ANY, at)) {
      // A label may contain anything that is escaped; a value has no spaces.
      pattern.append(Pattern.quote(mask.substring(at, i)));
      at = i + ANY.length();
      pattern.append(at == mask.length() ? "\\S+" : "(?:[^\"\\\\]|\\\\.)*");
    }
    pattern.append(Pattern.quote(mask.substring(at)));
    return Pattern.matches(pattern.toString(), line);
  }
}
