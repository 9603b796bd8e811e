package dev.exporterkit.runtime.exposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A family as read. */
public final class ParsedFamily {
  final String name;
  String type = "";
  String unit = "";
  String help = "";
  final List<ParsedSample> samples = new ArrayList<>();
  private final Set<String> metas = new HashSet<>();

  ParsedFamily(String name) {
    this.name = name;
  }

  /** Returns the type. */
  public String type() {
    return type;
  }

  /** Returns all of it but the order of its samples, to be compared. */
  public List<String> comparable() {
    List<String> all = new ArrayList<>(List.of(name, type, unit, help));
    samples.stream().map(ParsedSample::toString).sorted().forEach(all::add);
    return all;
  }

  /** Returns the HELP. */
  public String help() {
    return help;
  }

  /** Returns the samples. */
  public List<ParsedSample> samples() {
    return samples;
  }

  void meta(String kind, String text, boolean openMetrics) {
    StrictParser.require(metas.add(kind), kind + " again for " + name);
    switch (kind) {
      case "TYPE" -> type = text;
      case "UNIT" -> unit = text;
      default -> {
        String escape = openMetrics ? "\\\\[n\\\\\"]|[^\"\\\\]++" : "\\\\[n\\\\]|[^\\\\]++";
        StrictParser.require(text.matches("(" + escape + ")*+"), text);
        help = StrictParser.unescaped(text);
      }
    }
  }

  void check(boolean openMetrics) {
    StrictParser.require(!samples.isEmpty(), name + " is empty");
    StrictParser.require(
        unit.isEmpty() || name.endsWith("_" + unit), name + " has the unit " + unit);
    Set<String> suffixes = suffixes(openMetrics);
    for (ParsedSample sample : samples) {
      StrictParser.require(sample.name().startsWith(name), sample + " in " + name);
      StrictParser.require(
          suffixes.contains(sample.name().substring(name.length())), sample + " in " + name);
      checkValue(sample);
    }
    checkGroups();
    if (type.equals("histogram")) {
      checkBuckets();
      checkTotals();
    }
  }

  private void checkValue(ParsedSample sample) {
    String suffix = sample.name().substring(name.length());
    boolean rank = type.equals("summary") && suffix.isEmpty();
    boolean counts =
        type.equals("counter") || type.equals("histogram") || (type.equals("summary") && !rank);
    StrictParser.require(!counts || sample.value() >= 0, sample + " counts");
    StrictParser.require(!rank || !(sample.value() < 0), sample + " is negative");
    if (rank) {
      double quantile = Double.parseDouble(sample.labels().getOrDefault("quantile", "NaN"));
      StrictParser.require(quantile >= 0 && quantile <= 1, sample + " is no quantile");
    }
    if (type.equals("stateset")) {
      StrictParser.require(sample.labels().containsKey(name), sample + " without state");
      StrictParser.require(sample.value() == 0 || sample.value() == 1, sample + " is no state");
    }
    StrictParser.require(!type.equals("info") || sample.value() == 1, sample + " is no info");
    StrictParser.require(
        suffix.equals("_bucket") == sample.labels().containsKey("le") || !type.equals("histogram"),
        sample + " has no bound, or one too many");
  }

  /** Samples of one labelset stand together. */
  private void checkGroups() {
    Set<Map<String, String>> groups = new HashSet<>();
    Map<String, String> last = null;
    for (ParsedSample sample : samples) {
      Map<String, String> group = sample.metric(type.equals("stateset") ? name : "quantile");
      StrictParser.require(group.equals(last) || groups.add(group), "apart: " + sample);
      last = group;
    }
  }

  /** A count stands exactly where a sum does, and neither where a bound is negative. */
  private void checkTotals() {
    Map<Map<String, String>, Set<String>> totals = new HashMap<>();
    for (ParsedSample sample : samples) {
      Set<String> kinds = totals.computeIfAbsent(sample.group(), group -> new HashSet<>());
      boolean bucket = sample.name().endsWith("_bucket");
      if (!bucket) {
        kinds.add(sample.name());
      } else if (bound(sample) < 0) {
        kinds.add("negative");
      }
      kinds.add(bucket && bound(sample) == Double.POSITIVE_INFINITY ? "+Inf" : "");
    }
    totals.forEach(
        (group, kinds) -> {
          boolean sum = kinds.contains(name + "_sum");
          StrictParser.require(sum == kinds.contains(name + "_count"), name + group + " half");
          StrictParser.require(!sum || !kinds.contains("negative"), name + group + " has a sum");
          StrictParser.require(kinds.contains("+Inf"), name + group + " has no +Inf");
        });
  }

  private Set<String> suffixes(boolean openMetrics) {
    return switch (type) {
      case "counter" -> Set.of(openMetrics ? "_total" : "");
      case "info" -> Set.of("_info");
      case "histogram" -> Set.of("_bucket", "_count", "_sum");
      case "summary" -> Set.of("", "_count", "_sum");
      case "gauge" -> Set.of("");
      case "stateset", "unknown" -> openMetrics ? Set.of("") : Set.of();
      case "untyped" -> openMetrics ? Set.of() : Set.of("");
      default -> Set.of();
    };
  }

  private void checkBuckets() {
    ParsedSample last = null;
    Set<Map<String, String>> groups = new HashSet<>();
    for (ParsedSample sample : samples) {
      if (sample.name().endsWith("_bucket")) {
        if (last == null || !last.group().equals(sample.group())) {
          StrictParser.require(groups.add(sample.group()), "buckets apart: " + sample);
        } else {
          StrictParser.require(bound(last) < bound(sample), "not ascending: " + sample);
          StrictParser.require(last.value() <= sample.value(), "not cumulative: " + sample);
        }
        last = sample;
      } else if (sample.name().endsWith("_count")) {
        StrictParser.require(
            last != null && bound(last) == Double.POSITIVE_INFINITY, "no +Inf: " + sample);
        StrictParser.require(
            last != null && last.value() == sample.value(), "other count: " + sample);
      }
    }
  }

  private static double bound(ParsedSample sample) {
    return Double.parseDouble(sample.labels().getOrDefault("le", "NaN"));
  }
}
