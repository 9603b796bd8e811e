package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.Faults.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects one family, and checks what its samples have to do with each other. */
final class FamilyReader {
  private final String name;
  private final int line;
  private final ExpositionFormat format;
  private final Faults faults;
  private final SampleRules rules;
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Point> points = new HashMap<>();
  private @Nullable FamilyType type;
  private @Nullable String help;
  private @Nullable String unit;
  private List<String> sampleNames;
  private @Nullable Point current;
  private boolean damaged;

  FamilyReader(String name, int line, ExpositionFormat format, Faults faults) {
    this.name = name;
    this.line = line;
    this.format = format;
    this.faults = faults;
    this.rules = new SampleRules(name, format, faults);
    this.sampleNames = List.of(name);
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  FamilyType type() {
    return type == null ? FamilyType.UNKNOWN : type;
  }

  boolean hasSamples() {
    return !samples.isEmpty();
  }

  boolean hasType() {
    return type != null;
  }

  /** Returns the names that its samples may have. */
  List<String> sampleNames() {
    return sampleNames;
  }

  /** A line of the family could not be read, so what is missing is not a fault of its own. */
  void damage() {
    damaged = true;
  }

  void type(FamilyType read, Place place) throws MalformedExpositionException {
    if (type != null) {
      faults.add(place, name + " has a TYPE line already");
      return;
    }
    type = read;
    sampleNames = read.suffixes(format).stream().map(name::concat).toList();
    checkUnit(place);
  }

  void help(String read, Place place) throws MalformedExpositionException {
    if (help != null) {
      faults.add(place, name + " has a HELP line already");
      return;
    }
    help = read;
  }

  void unit(String read, Place place) throws MalformedExpositionException {
    if (unit != null) {
      faults.add(place, name + " has a UNIT line already");
      return;
    }
    unit = read;
    if (!read.isEmpty() && !name.endsWith("_" + read)) {
      faults.add(place, "the name " + name + " must end in its unit, _" + read);
    }
    checkUnit(place);
  }

  private void checkUnit(Place place) throws MalformedExpositionException {
    boolean unitless = type == FamilyType.INFO || type == FamilyType.STATE_SET;
    if (unitless && unit != null && !unit.isEmpty()) {
      faults.add(place, "a family of type " + type().word(format) + " must not have a unit");
    }
  }

  void add(Sample sample, SampleReader places) throws MalformedExpositionException {
    samples.add(sample);
    String suffix = sample.name().substring(name.length());
    double rank = rules.check(type(), suffix, sample, places);
    String group = group(sample.labels(), rules.ownLabel(type(), suffix));
    Point point = point(group, sample, places);
    point.add(suffix, rank, sample, places);
    current = point;
  }

  /** Returns the samples that belong together: one labelset, and in OpenMetrics one timestamp. */
  private Point point(String group, Sample sample, SampleReader places)
      throws MalformedExpositionException {
    Point point = points.get(group);
    if (point == null) {
      point = new Point(this, format, faults, sample.timestamp());
      points.put(group, point);
      return point;
    }
    if (format == ExpositionFormat.TEXT) {
      return point;
    }
    if (point != current) {
      faults.add(
          places.namePlace(),
          "the samples of " + name + " with the same labels must be consecutive");
    }
    if (point.follows(sample.timestamp(), places)) {
      close(point);
      point = new Point(this, format, faults, sample.timestamp());
      points.put(group, point);
    }
    return point;
  }

  /**
   * Returns a text that is equal for equal labels. An empty value is the same as no label.
   *
   * @param own the label that distinguishes samples of one group, or an empty string
   */
  private static String group(Map<String, String> labels, String own) {
    if (labels.isEmpty()) {
      return "";
    }
    String[] names = labels.keySet().toArray(new String[0]);
    Arrays.sort(names);
    StringBuilder group = new StringBuilder();
    for (String label : names) {
      String value = labels.getOrDefault(label, "");
      if (!value.isEmpty() && !label.equals(own)) {
        // With the length, because a value may contain anything.
        group.append(label).append('=').append(value.length()).append(':').append(value);
      }
    }
    return group.toString();
  }

  private void close(Point point) throws MalformedExpositionException {
    if (!damaged) {
      point.close();
    }
  }

  /** Checks what only the last sample of the family completes. */
  void close() throws MalformedExpositionException {
    List<Point> all = new ArrayList<>(points.values());
    all.sort((a, b) -> Integer.compare(a.line(), b.line()));
    for (Point point : all) {
      close(point);
    }
    points.clear();
  }

  Family family() {
    return new Family(
        name, type(), help == null ? "" : help, unit == null ? "" : unit, samples, line);
  }
}
