package dev.exporterkit.runtime.exposition;

import java.util.ArrayList;
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
        String escape = openMetrics ? "\\\\[n\\\\\"]|[^\"\\\\]" : "\\\\[n\\\\]|[^\\\\]";
        StrictParser.require(text.matches("(" + escape + ")*"), text);
        help = openMetrics ? StrictParser.unescaped(text) : unescapedHelp(text);
      }
    }
  }

  private static String unescapedHelp(String text) {
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
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
      if (type.equals("stateset")) {
        StrictParser.require(sample.labels().containsKey(name), sample + " without state");
      }
    }
    if (type.equals("histogram")) {
      checkBuckets();
    }
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
