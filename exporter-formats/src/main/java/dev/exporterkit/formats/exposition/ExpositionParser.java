package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.Faults.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads expositions. A reading takes time and memory in proportion to the bytes.
 *
 * <p>It refuses what the format forbids, even where a Prometheus server would accept it. For
 * OpenMetrics that is its specification 1.0. For text it is the description of <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">version 0.0.4</a>: samples
 * without TYPE are legal, and so are comments, empty lines and any number of blanks. Both may
 * contain names in quotes, as Prometheus 3 requests them with {@code escaping=allow-utf-8}.
 */
public final class ExpositionParser {
  /** Maximum number of problems that a {@link Reading} has. */
  public static final int MAX_PROBLEMS = 1_000;

  private static final List<String> RESERVED_SUFFIXES =
      List.of("_total", "_created", "_count", "_sum", "_bucket", "_gcount", "_gsum", "_info");

  private final ExpositionFormat format;
  private final boolean openMetrics;
  private final Faults faults;
  private final Line line;
  private final SampleReader samples;
  private final List<FamilyReader> families = new ArrayList<>();

  private final Map<String, FamilyReader> names = new HashMap<>();

  /** The families by the names that their samples have or could have. */
  private final Map<String, FamilyReader> owners = new HashMap<>();

  private @Nullable FamilyReader current;
  private boolean ended;

  private ExpositionParser(ExpositionFormat format, byte[] bytes, int maxProblems) {
    this.format = format;
    this.openMetrics = format == ExpositionFormat.OPEN_METRICS;
    this.faults = new Faults(bytes, maxProblems);
    this.line = new Line(format, bytes, faults);
    this.samples = new SampleReader(format, line, faults);
  }

  /**
   * Reads an exposition that obeys its format.
   *
   * @param format the format in which it is written
   * @param bytes the complete body, decompressed
   * @throws MalformedExpositionException if it breaks a rule; with the first fault that was found
   */
  public static Exposition parse(ExpositionFormat format, byte[] bytes)
      throws MalformedExpositionException {
    ExpositionParser parser = new ExpositionParser(format, bytes, 1);
    parser.readAll();
    return parser.exposition();
  }

  /**
   * Reads what can be read, and collects the rules that the exposition breaks: a line that cannot
   * be understood is skipped, while a sample that contradicts its type or other samples is kept.
   * Reading ends at the last of {@link #MAX_PROBLEMS} problems.
   *
   * @param format the format in which it is written
   * @param bytes the complete body, decompressed
   */
  public static Reading read(ExpositionFormat format, byte[] bytes) {
    ExpositionParser parser = new ExpositionParser(format, bytes, MAX_PROBLEMS);
    try {
      parser.readAll();
    } catch (MalformedExpositionException tooMany) {
      // The last of the problems below.
    }
    return new Reading(parser.exposition(), parser.faults.problems());
  }

  private Exposition exposition() {
    return new Exposition(format, families.stream().map(FamilyReader::family).toList());
  }

  private void readAll() throws MalformedExpositionException {
    while (!ended && line.next()) {
      try {
        line.requireUtf8();
        readLine();
      } catch (MalformedExpositionException fault) {
        if (faults.isFull()) {
          throw fault;
        }
        if (current != null) {
          current.damage();
        }
        faults.add(fault);
      }
    }
    if (current != null) {
      current.close();
    }
    if (openMetrics) {
      end();
    }
  }

  private void end() throws MalformedExpositionException {
    if (!ended) {
      faults.add(line.place(line.at()), "the exposition must end with the line # EOF");
    } else if (line.next() && (line.length() > 0 || line.hasLineFeed())) {
      faults.add(line.place(line.at()), "nothing must follow the line # EOF");
    }
  }

  private void readLine() throws MalformedExpositionException {
    if (openMetrics) {
      openMetricsLine();
      return;
    }
    boolean complete = line.hasLineFeed();
    line.blanks();
    if (line.peek() == '#') {
      textComment();
    } else if (!line.isAtEnd()) {
      sample();
    }
    if (!complete && line.length() > 0) {
      throw line.fault(line.at(), "the last line must end with a line feed");
    }
  }

  private void openMetricsLine() throws MalformedExpositionException {
    if (line.peek() != '#') {
      if (line.length() > 0) {
        sample();
      } else if (line.hasLineFeed()) {
        throw line.fault(line.at(), "OpenMetrics does not allow empty lines");
      }
      return;
    }
    if (line.startsWith("# EOF") && line.length() == "# EOF".length()) {
      ended = true;
      return;
    }
    for (String kind : List.of("TYPE", "HELP", "UNIT")) {
      if (line.startsWith("# " + kind + " ")) {
        line.skip(kind.length() + 3);
        metadata(kind);
        return;
      }
    }
    line.requireNoCarriageReturn();
    throw line.fault(
        line.at(), "a line that starts with # must be # TYPE, # HELP, # UNIT or # EOF, " + found());
  }

  private String found() {
    return "found " + Faults.quoted(line.rest());
  }

  private void textComment() throws MalformedExpositionException {
    line.skip(1);
    line.blanks();
    String kind = line.word();
    line.blanks();
    if ((kind.equals("TYPE") || kind.equals("HELP")) && !line.isAtEnd()) {
      metadata(kind);
    } else {
      line.rest();
    }
  }

  private void metadata(String kind) throws MalformedExpositionException {
    if (!kind.equals("HELP")) {
      line.requireNoCarriageReturn();
    }
    Place place = line.place(line.at());
    String name =
        line.peek() == '"'
            ? line.quotedName("the name of a metric family")
            : line.name(true, "the name of a metric family");
    FamilyReader family = described(name, place);
    if (openMetrics || !line.isAtEnd()) {
      line.blank("a space after the name");
    }
    if (!kind.equals("HELP")) {
      line.blanks();
    }
    int at = line.at();
    switch (kind) {
      case "HELP" -> family.help(line.help(), place);
      case "UNIT" -> family.unit(line.rest(), place);
      default -> type(family, at, place);
    }
  }

  private void type(FamilyReader family, int at, Place place) throws MalformedExpositionException {
    String word = line.rest();
    FamilyType type =
        FamilyType.of(format, word)
            .orElseThrow(
                () ->
                    line.fault(
                        at,
                        "expected a type, such as counter or "
                            + FamilyType.UNKNOWN.word(format)
                            + ", found "
                            + (word.isEmpty() ? "nothing" : Faults.quoted(word))));
    family.type(type, place);
    claim(family, place);
  }

  /** No name of a sample may belong to two families, even if one of them does not use it. */
  private void claim(FamilyReader family, Place place) throws MalformedExpositionException {
    for (String sample : family.sampleNames()) {
      FamilyReader owner = owners.putIfAbsent(sample, family);
      if (owner != null && owner != family) {
        faults.add(
            place, sample + " must not be a sample of both " + family.name() + " and " + of(owner));
      }
    }
  }

  /** Returns the family that a TYPE, HELP or UNIT line describes. */
  private FamilyReader described(String name, Place place) throws MalformedExpositionException {
    FamilyReader family = names.get(name);
    if (family == null) {
      return begin(name);
    }
    if (family != current) {
      reopen(family, place);
    }
    if (family.hasSamples()) {
      throw line.fault(
          place.at(), "TYPE, HELP and UNIT of " + name + " must be before its samples");
    }
    return family;
  }

  /** Goes on with an earlier family, whose samples have been checked. */
  private void reopen(FamilyReader family, Place place) throws MalformedExpositionException {
    faults.add(place, "all lines of " + of(family) + " must be consecutive");
    family.damage();
    if (current != null) {
      current.close();
    }
    current = family;
  }

  private FamilyReader begin(String name) throws MalformedExpositionException {
    if (current != null) {
      current.close();
    }
    current = new FamilyReader(name, line.number(), format, faults);
    families.add(current);
    names.put(name, current);
    return current;
  }

  private void sample() throws MalformedExpositionException {
    line.requireNoCarriageReturn();
    Sample sample = samples.read();
    FamilyReader family = current;
    if (family == null || !family.sampleNames().contains(sample.name())) {
      family = otherFamily(sample.name());
    }
    if (!family.hasSamples() && !family.hasType()) {
      claim(family, samples.namePlace());
    }
    family.add(sample, samples);
  }

  /** Returns the family of a sample that is not one of the current family. */
  private FamilyReader otherFamily(String name) throws MalformedExpositionException {
    FamilyReader owner = owners.get(name);
    if (owner != null) {
      reopen(owner, samples.namePlace());
      return owner;
    }
    FamilyReader meant = names.get(name);
    if (meant == null && current != null && hasWrongSuffix(current, name)) {
      meant = current;
    }
    if (meant == null) {
      return begin(name);
    }
    throw line.fault(
        samples.namePlace().at(),
        "a sample of the "
            + meant.type().word(format)
            + " "
            + meant.name()
            + " must have the name "
            + String.join(" or ", meant.sampleNames())
            + ", found "
            + name);
  }

  private boolean hasWrongSuffix(FamilyReader family, String name) {
    return openMetrics
        && family.hasType()
        && name.startsWith(family.name())
        && RESERVED_SUFFIXES.contains(name.substring(family.name().length()));
  }

  private static String of(FamilyReader family) {
    return "the family " + family.name() + " of line " + family.line();
  }
}
