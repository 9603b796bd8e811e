package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.Faults.Place;
import dev.exporterkit.formats.exposition.Sample.Exemplar;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the line of a sample, and remembers where its parts are until the next line. */
final class SampleReader {
  /** From the specification of OpenMetrics: names and values of the labels together. */
  private static final int MAX_EXEMPLAR_CHARACTERS = 128;

  private final Line line;
  private final boolean openMetrics;
  private final Faults faults;
  private int nameAt;
  private int valueAt;
  private int timestampAt;
  private int exemplarAt;
  private int[] labelsAt = new int[8];
  private int labelCount;

  SampleReader(ExpositionFormat format, Line line, Faults faults) {
    this.line = line;
    this.openMetrics = format == ExpositionFormat.OPEN_METRICS;
    this.faults = faults;
  }

  Place namePlace() {
    return line.place(nameAt);
  }

  Place valuePlace() {
    return line.place(valueAt);
  }

  Place timestampPlace() {
    return line.place(timestampAt);
  }

  Place exemplarPlace() {
    return line.place(exemplarAt);
  }

  /** Returns the place of a label, or that of the name if the sample does not have the label. */
  Place labelPlace(Sample sample, String label) {
    int index = 0;
    for (String name : sample.labels().keySet()) {
      if (name.equals(label)) {
        return line.place(labelsAt[index]);
      }
      index++;
    }
    return namePlace();
  }

  /** Reads the sample that starts at the cursor. */
  Sample read() throws MalformedExpositionException {
    nameAt = line.at();
    String name = line.peek() == '{' ? "" : line.name(true, "a metric name or #");
    boolean separated = line.peek() == ' ' || line.peek() == '\t';
    line.blanks();
    Map<String, String> labels = Map.of();
    if (line.peek() == '{') {
      labels = new LinkedHashMap<>();
      name = labels(name, labels);
      if (openMetrics) {
        line.require(' ', "one space and a value");
      }
      line.blanks();
    } else if (openMetrics) {
      line.require(' ', "{ or one space and a value");
    } else if (!separated) {
      throw line.expected("{ or a space and a value");
    }
    return numbers(name, labels);
  }

  /** Reads what follows the labels. */
  private Sample numbers(String name, Map<String, String> labels)
      throws MalformedExpositionException {
    valueAt = line.at();
    timestampAt = valueAt;
    String text = line.word();
    double value = value(valueAt, text);
    Instant timestamp = null;
    Exemplar exemplar = null;
    if (!openMetrics) {
      line.blanks();
      timestamp = line.isAtEnd() ? null : timestamp();
      line.blanks();
    } else if (!line.isAtEnd()) {
      line.skip(1);
      timestamp = line.peek() == '#' ? null : timestamp();
      exemplar = exemplar(timestamp != null);
    }
    if (!line.isAtEnd()) {
      throw line.expected("the end of the line");
    }
    return new Sample(name, labels, value, text, timestamp, exemplar, line.number());
  }

  private double value(int at, String text) throws MalformedExpositionException {
    Double value = Numbers.value(text);
    if (value != null) {
      return value;
    }
    String found = found(text);
    throw line.fault(
        at,
        Numbers.isDecimal(text)
            ? "the value " + found + " is too large for a double"
            : "expected a number such as 1, 0.5, NaN or +Inf, found " + found);
  }

  /** Returns what is in the place of a word. */
  private String found(String word) {
    if (word.isEmpty()) {
      return line.isAtEnd() ? "the end of the line" : "a second blank";
    }
    return Faults.quoted(word);
  }

  private Instant timestamp() throws MalformedExpositionException {
    timestampAt = line.at();
    if (line.peek() == '#') {
      throw line.fault(
          timestampAt, "the text format allows neither exemplars nor comments after a sample");
    }
    String text = line.word();
    Instant timestamp = openMetrics ? Numbers.seconds(text) : Numbers.millis(text);
    if (timestamp == null) {
      throw line.fault(
          timestampAt,
          "expected a timestamp in "
              + (openMetrics ? "seconds" : "whole milliseconds")
              + " since 1970, found "
              + found(text));
    }
    return timestamp;
  }

  private @Nullable Exemplar exemplar(boolean afterTimestamp) throws MalformedExpositionException {
    if (line.isAtEnd()) {
      return null;
    }
    if (afterTimestamp) {
      line.require(' ', "the end of the line or an exemplar");
    }
    exemplarAt = line.at();
    line.require('#', "# and an exemplar");
    line.require(' ', "one space and the labels of the exemplar");
    Map<String, String> labels = new LinkedHashMap<>();
    int[] ofSample = labelsAt;
    labelsAt = new int[4];
    exemplarLabels(labels);
    labelsAt = ofSample;
    line.require(' ', "one space and the value of the exemplar");
    int at = line.at();
    double value = value(at, line.word());
    Instant timestamp = null;
    if (!line.isAtEnd()) {
      line.skip(1);
      int own = timestampAt;
      timestamp = timestamp();
      timestampAt = own;
    }
    return new Exemplar(labels, value, timestamp);
  }

  private void exemplarLabels(Map<String, String> labels) throws MalformedExpositionException {
    labels("exemplar", labels);
    int characters = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      characters += label.getKey().codePointCount(0, label.getKey().length());
      characters += label.getValue().codePointCount(0, label.getValue().length());
    }
    if (characters > MAX_EXEMPLAR_CHARACTERS) {
      faults.add(
          exemplarPlace(),
          "the labels of an exemplar must have at most "
              + MAX_EXEMPLAR_CHARACTERS
              + " characters together, found "
              + characters);
    }
  }

  /**
   * Reads labels in braces. Prometheus 3 puts a name that needs quotes inside of them.
   *
   * @param name the name before the braces, or an empty string
   * @return the name
   */
  private String labels(String name, Map<String, String> labels)
      throws MalformedExpositionException {
    labelCount = 0;
    line.require('{', "{");
    line.blanks();
    String found = name;
    if (name.isEmpty()) {
      found = line.quotedName("a metric name in quotes, because none is before the {");
      line.blanks();
      if (line.take(',')) {
        line.blanks();
      } else if (line.peek() != '}') {
        throw line.expected("\",\" or \"}\"");
      }
    }
    while (!line.take('}')) {
      label(labels);
      line.blanks();
      if (line.take(',')) {
        line.blanks();
        if (openMetrics && line.peek() == '}') {
          throw line.expected("a label name");
        }
      } else if (line.peek() != '}') {
        throw line.expected("\",\" or \"}\"");
      }
    }
    return found;
  }

  private void label(Map<String, String> labels) throws MalformedExpositionException {
    int at = line.at();
    String name =
        line.peek() == '"'
            ? line.quotedName("a label name")
            : line.name(false, "a label name or }");
    line.blanks();
    line.require('=', "\"=\" after the label name");
    line.blanks();
    String value = line.quoted("a label value in quotes");
    if (name.startsWith("__")) {
      faults.add(
          line.place(at), "the label " + name + " is reserved, because its name starts with __");
    }
    if (labels.putIfAbsent(name, value) != null) {
      faults.add(line.place(at), "the label " + name + " must not appear twice");
      return;
    }
    if (labelCount == labelsAt.length) {
      labelsAt = Arrays.copyOf(labelsAt, 2 * labelCount);
    }
    labelsAt[labelCount++] = at;
  }
}
