package dev.exporterkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.runtime.problem.NearestName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name and the labels of a series that a test looks for.
 *
 * @param name the name of the sample
 * @param labels all of its labels
 */
record Series(String name, Map<String, String> labels) {
  private static final int MAX_NEAREST = 5;

  /** Returns the series with these labels: alternating names and values. */
  static Series of(String name, String... labels) {
    if (labels.length % 2 != 0) {
      throw new IllegalArgumentException(
          "the labels of "
              + name
              + " must be pairs of a name and a value, found "
              + String.join(", ", labels));
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      pairs.put(labels[i], labels[i + 1]);
    }
    return new Series(name, pairs);
  }

  static Series of(Sample sample) {
    return new Series(sample.name(), sample.labels());
  }

  /** Reads the line of a sample, such as {@code up{job="a"} 1}. */
  static Sample sample(String line) {
    try {
      Exposition exposition =
          ExpositionParser.parse(ExpositionFormat.TEXT, (line + "\n").getBytes(UTF_8));
      return exposition.samples().findFirst().orElseThrow();
    } catch (MalformedExpositionException e) {
      throw new IllegalArgumentException(
          "the expected line \""
              + line
              + "\" is malformed in column "
              + e.column()
              + ": "
              + e.problem().text(),
          e);
    }
  }

  Optional<Sample> in(Exposition exposition) {
    return exposition.samples().filter(sample -> of(sample).equals(this)).findFirst();
  }

  /** Describes that there is no such series, with those that may be meant. */
  String missing(Exposition exposition) {
    List<String> nearest = nearest(exposition).limit(MAX_NEAREST).map(Sample::toString).toList();
    return nearest.isEmpty()
        ? "there is no series " + this + ", nor one with a similar name" + names(exposition)
        : "there is no series " + this + "; nearest:\n    " + String.join("\n    ", nearest);
  }

  private static String names(Exposition exposition) {
    List<String> names = exposition.families().stream().map(Family::name).toList();
    return names.isEmpty() ? ", because there are no samples" : "; families: " + shortened(names);
  }

  static String shortened(Collection<String> names) {
    int more = names.size() - 20;
    return names.stream().limit(20).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private Stream<Sample> nearest(Exposition exposition) {
    List<String> names = exposition.samples().map(Sample::name).distinct().toList();
    String nearest = names.contains(name) ? name : NearestName.of(name, names).orElse("");
    return exposition
        .samples()
        .filter(sample -> sample.name().equals(nearest))
        .sorted(Comparator.comparingInt(this::differences));
  }

  private int differences(Sample sample) {
    Stream<String> all =
        Stream.concat(labels.keySet().stream(), sample.labels().keySet().stream()).distinct();
    return (int)
        all.filter(label -> !Objects.equals(labels.get(label), sample.labels().get(label))).count();
  }

  /** Returns name and labels as in an exposition. */
  @Override
  public String toString() {
    return new Sample(name, labels, 0, "0", null, null, 1).series();
  }
}
