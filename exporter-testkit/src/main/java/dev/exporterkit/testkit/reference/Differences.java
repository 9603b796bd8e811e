package dev.exporterkit.testkit.reference;

import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.testkit.reference.Families.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds where an exporter differs from the reference. */
final class Differences {
  private static final int PERCENT = 100;

  private final List<Rule> rules;
  private final Families reference;
  private final Families ours;
  private final @Nullable Families later;
  private final List<String> found = new ArrayList<>();

  Differences(List<Rule> rules, Families reference, Families ours, @Nullable Families later) {
    this.rules = rules;
    this.reference = without(reference, rules);
    this.ours = without(ours, rules);
    this.later = later;
    findUnmatched(reference, ours);
  }

  private static Families without(Families families, List<Rule> rules) {
    Map<String, Entry> left = new TreeMap<>();
    families
        .byName()
        .forEach(
            (name, entry) -> {
              Map<String, Sample> series = new TreeMap<>(entry.series());
              series.values().removeIf(sample -> isIgnored(name, sample, rules));
              if (!isIgnored(name, rules)) {
                left.put(name, new Entry(entry.type(), entry.help(), series));
              }
            });
    return new Families(left);
  }

  private static boolean isIgnored(String family, List<Rule> rules) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule instanceof Rule.Ignored ignored && ignored.pattern().matchesFamily(family));
  }

  private static boolean isIgnored(String family, Sample sample, List<Rule> rules) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule instanceof Rule.Ignored ignored
                    && ignored.pattern().matches(family, sample.labels()));
  }

  List<String> all() {
    Set<String> names = new TreeSet<>(reference.byName().keySet());
    names.addAll(ours.byName().keySet());
    for (String name : names) {
      Entry theirs = reference.byName().get(name);
      Entry own = ours.byName().get(name);
      if (own == null) {
        found.add("family " + name + ": missing");
      } else if (theirs == null) {
        found.add("family " + name + ": not in the reference");
      } else {
        compare(name, theirs, own);
      }
    }
    return found;
  }

  private void compare(String name, Entry theirs, Entry own) {
    if (!own.type().equals(theirs.type())) {
      found.add("family %s: %s instead of %s".formatted(name, own.type(), theirs.type()));
    }
    if (!own.help().equals(theirs.help()) && !rules.contains(new Rule.HelpIgnored())) {
      found.add(
          "family %s: HELP \"%s\" instead of \"%s\"".formatted(name, own.help(), theirs.help()));
    }
    Set<String> labels = theirs.labelNames();
    if (!own.series().isEmpty() && !theirs.series().isEmpty() && !own.labelNames().equals(labels)) {
      found.add("family %s: labels %s instead of %s".formatted(name, own.labelNames(), labels));
      return; // no series could be the same
    }
    Set<String> all = new TreeSet<>(theirs.series().keySet());
    all.addAll(own.series().keySet());
    for (String series : all) {
      compare(name, series, theirs.series().get(series), own.series().get(series));
    }
  }

  private void compare(
      String family, String series, @Nullable Sample theirs, @Nullable Sample own) {
    if (own == null) {
      found.add("series " + series + ": missing");
    } else if (theirs == null) {
      found.add("series " + series + ": not in the reference");
    } else if (!isValueIgnored(family, own)) {
      compareValues(family, series, theirs, own);
    }
  }

  private boolean isValueIgnored(String family, Sample sample) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule instanceof Rule.ValueIgnored ignored
                    && ignored.pattern().matches(family, sample.labels()));
  }

  private void compareValues(String family, String series, Sample theirs, Sample own) {
    Sample end = later(family, series, own);
    double part = tolerance(family, own);
    if (isBetween(theirs.value(), own.value(), end.value(), part)) {
      return;
    }
    boolean still = own.valueText().equals(end.valueText());
    found.add(
        "series %s: %s instead of %s%s"
            .formatted(
                series,
                still ? own.valueText() : own.valueText() + " to " + end.valueText(),
                theirs.valueText(),
                part == 0 ? "" : ", more than %s%% apart".formatted(part * PERCENT)));
  }

  private Sample later(String family, String series, Sample own) {
    Entry entry = later == null ? null : later.byName().get(family);
    return entry == null ? own : entry.series().getOrDefault(series, own);
  }

  private double tolerance(String family, Sample sample) {
    double largest = 0;
    for (Rule rule : rules) {
      if (rule instanceof Rule.Tolerance tolerance
          && tolerance.pattern().matches(family, sample.labels())) {
        largest = Math.max(largest, tolerance.part());
      }
    }
    return largest;
  }

  private static boolean isBetween(double value, double one, double other, double part) {
    return Double.compare(value, one) == 0
        || Double.compare(value, other) == 0
        || (value >= Math.min(one, other) && value <= Math.max(one, other))
        || isNear(value, one, part)
        || isNear(value, other, part);
  }

  private static boolean isNear(double one, double other, double part) {
    return Math.abs(one - other) <= part * Math.max(Math.abs(one), Math.abs(other));
  }

  private void findUnmatched(Families theirs, Families own) {
    for (Rule rule : rules) {
      if (rule instanceof Rule.OfSeries some
          && !some.pattern().isWild()
          && !isMatched(some.pattern(), theirs)
          && !isMatched(some.pattern(), own)) {
        found.add("pattern " + some.pattern().text() + ": matches nothing; correct or remove it");
      }
    }
  }

  private static boolean isMatched(SeriesPattern pattern, Families families) {
    return families.byName().entrySet().stream()
        .anyMatch(
            family ->
                pattern.matchesFamily(family.getKey())
                    || family.getValue().series().values().stream()
                        .anyMatch(sample -> pattern.matches(family.getKey(), sample.labels())));
  }
}
