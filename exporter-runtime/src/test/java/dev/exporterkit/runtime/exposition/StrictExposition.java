package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.FamilyType;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import dev.exporterkit.formats.exposition.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads what our writers write: beyond what a format requires, they have only one way to write
 * everything, and text obeys the rules of OpenMetrics for each type.
 */
public final class StrictExposition {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d*[1-9])?(e[+-]\\d\\d+)?|\\+Inf|-Inf|NaN");
  private static final String EOF = "# EOF\n";

  private StrictExposition() {}

  /** Reads OpenMetrics 1.0.0. */
  public static List<Family> openMetrics(String text) {
    return openMetrics(text.getBytes(UTF_8));
  }

  /** Reads OpenMetrics 1.0.0. */
  public static List<Family> openMetrics(byte[] bytes) {
    assertThat(new String(bytes, UTF_8)).endsWith(EOF);
    return strict(ExpositionFormat.OPEN_METRICS, bytes);
  }

  /** Reads the text format 0.0.4. */
  public static List<Family> text(String text) {
    return text(text.getBytes(UTF_8));
  }

  /** Reads the text format 0.0.4. */
  public static List<Family> text(byte[] bytes) {
    List<Family> families = strict(ExpositionFormat.TEXT, bytes);
    parse(ExpositionFormat.OPEN_METRICS, asOpenMetrics(families).getBytes(UTF_8));
    return families;
  }

  /** Reads either format as anyone may write it. */
  public static List<Family> anyone(String text) {
    return parse(
        text.endsWith(EOF) ? ExpositionFormat.OPEN_METRICS : ExpositionFormat.TEXT,
        text.getBytes(UTF_8));
  }

  /** Returns all samples in a form in which they are equal in all formats. */
  public static List<String> samples(List<Family> families) {
    return families.stream()
        .flatMap(family -> family.samples().stream())
        .map(sample -> comparable(sample.name(), sample.labels(), sample.value()))
        .sorted()
        .toList();
  }

  /**
   * Returns a sample with its labels in alphabetical order, and bounds and quantiles as numbers.
   */
  public static String comparable(String name, Map<String, String> labels, double value) {
    Map<String, String> sorted = new TreeMap<>(labels);
    sorted.computeIfPresent("le", (label, bound) -> number(bound));
    sorted.computeIfPresent("quantile", (label, quantile) -> number(quantile));
    return name + sorted + " " + value;
  }

  private static String number(String text) {
    return Double.toString(Double.parseDouble(text.replace("Inf", "Infinity")));
  }

  private static List<Family> parse(ExpositionFormat format, byte[] bytes) {
    try {
      return ExpositionParser.parse(format, bytes).families();
    } catch (MalformedExpositionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static List<Family> strict(ExpositionFormat format, byte[] bytes) {
    List<Family> families = parse(format, bytes);
    List<String> expected = new ArrayList<>();
    for (Family family : families) {
      assertThat(family.samples()).as(family.name()).isNotEmpty();
      expected.addAll(header(format, family));
      for (Sample sample : family.samples()) {
        assertThat(sample.valueText()).matches(NUMBER);
        expected.add(sample.toString());
      }
    }
    String[] written = new String(bytes, UTF_8).split("\n", -1);
    if (format == ExpositionFormat.OPEN_METRICS) {
      expected.add("# EOF");
    }
    expected.add("");
    assertThat(written).containsExactly(expected.toArray(new String[0]));
    return families;
  }

  private static List<String> header(ExpositionFormat format, Family family) {
    String name = family.name();
    String help = family.help().replace("\\", "\\\\").replace("\n", "\\n");
    String type = "# TYPE " + name + " " + family.type().word(format);
    List<String> lines = new ArrayList<>();
    if (format == ExpositionFormat.TEXT) {
      lines.add("# HELP " + name + " " + help);
      lines.add(type);
    } else {
      lines.add(type);
      lines.add("# UNIT " + name + " " + family.unit());
      lines.add("# HELP " + name + " " + help.replace("\"", "\\\""));
    }
    lines.removeIf(line -> line.endsWith(" " + name + " "));
    return lines;
  }

  /** Writes the samples of text; counters as unknown, because another family may have the name. */
  private static String asOpenMetrics(List<Family> families) {
    StringBuilder text = new StringBuilder();
    for (Family family : families) {
      boolean counter = family.type() == FamilyType.COUNTER;
      FamilyType type = counter ? FamilyType.UNKNOWN : family.type();
      text.append("# TYPE ").append(family.name()).append(' ');
      text.append(type.word(ExpositionFormat.OPEN_METRICS)).append('\n');
      family.samples().forEach(sample -> text.append(sample).append('\n'));
    }
    return text.append(EOF).toString();
  }
}
