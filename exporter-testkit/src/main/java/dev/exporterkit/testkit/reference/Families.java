package dev.exporterkit.testkit.reference;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.FamilyType;
import dev.exporterkit.formats.exposition.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An exposition in a form in which order does not matter.
 *
 * @param byName the families by name
 */
record Families(Map<String, Entry> byName) {

  /**
   * A family.
   *
   * @param series its samples by their complete names with sorted labels
   */
  record Entry(String type, String help, Map<String, Sample> series) {
    /** Returns the names of all labels. */
    Set<String> labelNames() {
      Set<String> names = new TreeSet<>();
      series.values().forEach(sample -> names.addAll(sample.labels().keySet()));
      return names;
    }
  }

  /**
   * Reads an exposition.
   *
   * @param asText whether the other one is in another format, so that names and types are to be
   *     those of text
   */
  static Families of(Exposition exposition, boolean asText) {
    boolean translated = asText && exposition.format() == ExpositionFormat.OPEN_METRICS;
    Map<String, Entry> families = new TreeMap<>();
    for (Family family : exposition.families()) {
      FamilyType type = family.type();
      Map<String, Sample> series = new TreeMap<>();
      for (Sample sample : family.samples()) {
        if (!translated || !isCreated(family, sample)) {
          add(sample, series);
        }
      }
      families.put(
          translated ? textName(family) : family.name(),
          new Entry(translated ? textType(type) : word(type), family.help(), series));
    }
    return new Families(families);
  }

  private static boolean isCreated(Family family, Sample sample) {
    return sample.name().equals(family.name() + "_created");
  }

  private static String textName(Family family) {
    return switch (family.type()) {
      case COUNTER -> family.name() + "_total";
      case INFO -> family.name() + "_info";
      default -> family.name();
    };
  }

  private static String textType(FamilyType type) {
    return switch (type) {
      case INFO, STATE_SET -> word(FamilyType.GAUGE);
      case GAUGE_HISTOGRAM -> word(FamilyType.HISTOGRAM);
      default -> word(type);
    };
  }

  private static String word(FamilyType type) {
    return type.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  private static void add(Sample sample, Map<String, Sample> series) {
    Sample sorted = sample.sorted();
    series.put(sorted.series(), sorted);
  }

  private static Sample with(String name, Map<String, String> labels, Sample sample) {
    return new Sample(name, labels, sample.value(), sample.valueText(), null, null, sample.line());
  }

  /** Returns the same under the names that the rules have for families and labels. */
  Families renamed(List<Rule> rules) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.Renamed family) {
        names.put(family.inReference(), family.inOurs());
      } else if (rule instanceof Rule.LabelRenamed label) {
        labels.put(label.inReference(), label.inOurs());
      }
    }
    Map<String, Entry> renamed = new TreeMap<>();
    byName.forEach(
        (name, entry) -> {
          String other = names.getOrDefault(name, name);
          Map<String, Sample> series = new TreeMap<>();
          for (Sample sample : entry.series.values()) {
            Map<String, String> values = new TreeMap<>();
            sample
                .labels()
                .forEach((label, text) -> values.put(labels.getOrDefault(label, label), text));
            add(with(other + sample.name().substring(name.length()), values, sample), series);
          }
          renamed.put(other, new Entry(entry.type, entry.help, series));
        });
    return new Families(renamed);
  }
}
