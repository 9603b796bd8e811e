package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an exposition and accepts nothing that a specification forbids, however usual it is. */
public final class StrictParser {
  private static final Pattern META =
      Pattern.compile("# (TYPE|UNIT|HELP) ([a-zA-Z_:][\\w:]*) (.*)", Pattern.DOTALL);
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(\\{.+})? ([^ ]+)", Pattern.DOTALL);
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\\n]++|\\\\[\"\\\\n])*+)\"(,|})");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d*[1-9])?(e[+-]\\d\\d+)?|\\+Inf|-Inf|NaN");

  private static final Pattern ESCAPE = Pattern.compile("\\\\([n\"\\\\])");
  private static final Pattern ANY_NUMBER = Pattern.compile(".*");

  private final boolean openMetrics;
  private final Pattern number;
  private final Map<String, ParsedFamily> families = new LinkedHashMap<>();
  private final Set<String> series = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();
  private ParsedFamily current = new ParsedFamily("");

  private StrictParser(boolean openMetrics, Pattern number) {
    this.openMetrics = openMetrics;
    this.number = number;
  }

  /** Reads OpenMetrics 1.0.0. */
  public static Map<String, ParsedFamily> openMetrics(byte[] bytes) {
    return openMetrics(decoded(bytes));
  }

  /** Reads the text format 0.0.4. */
  public static Map<String, ParsedFamily> text(byte[] bytes) {
    return text(decoded(bytes));
  }

  private static String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("no UTF-8", e);
    }
  }

  /** Reads OpenMetrics 1.0.0. */
  public static Map<String, ParsedFamily> openMetrics(String text) {
    require(text.endsWith("# EOF\n"), "no EOF");
    return new StrictParser(true, NUMBER)
        .parse(text.substring(0, text.length() - "# EOF\n".length()));
  }

  /** Reads the text format 0.0.4. */
  public static Map<String, ParsedFamily> text(String text) {
    return new StrictParser(false, NUMBER).parse(text);
  }

  /** Reads either format with numbers as Java writes them. */
  public static Map<String, ParsedFamily> withJavaNumbers(String text) {
    boolean openMetrics = text.endsWith("# EOF\n");
    return new StrictParser(openMetrics, ANY_NUMBER).parse(text.replaceFirst("# EOF\n$", ""));
  }

  private Map<String, ParsedFamily> parse(String text) {
    require(text.isEmpty() || text.endsWith("\n"), "no newline at the end");
    // With a limit, so that no empty line escapes.
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      if (lines[i].startsWith("#")) {
        meta(lines[i]);
      } else {
        sample(lines[i]);
      }
    }
    families.values().forEach(family -> family.check(openMetrics));
    return families;
  }

  private void meta(String line) {
    Matcher matcher = META.matcher(line);
    require(matcher.matches(), line);
    String name = matcher.group(2);
    if (!name.equals(current.name)) {
      require(!families.containsKey(name), "again: " + line);
      current = new ParsedFamily(name);
      families.put(name, current);
    }
    require(current.samples.isEmpty(), "after samples: " + line);
    current.meta(matcher.group(1), matcher.group(3), openMetrics);
  }

  private void sample(String line) {
    Matcher matcher = SAMPLE.matcher(line);
    require(matcher.matches(), line);
    require(number.matcher(matcher.group(3)).matches(), line);
    Map<String, String> labels = labels(matcher.group(2));
    String name = matcher.group(1);
    require(series.add(name + labels), "twice: " + line);
    String owner = owners.computeIfAbsent(name, unknown -> current.name);
    require(owner.equals(current.name), "belongs to " + owner + ": " + line);
    current.samples.add(new ParsedSample(name, labels, number(matcher.group(3))));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    if (text == null) {
      return labels;
    }
    Matcher matcher = LABEL.matcher(text);
    int at = 1;
    while (at < text.length()) {
      require(matcher.find(at) && matcher.start() == at, text);
      require(labels.put(matcher.group(1), unescaped(matcher.group(2))) == null, text);
      require(!matcher.group(1).startsWith("__"), text);
      at = matcher.end();
      require((at == text.length()) == matcher.group(3).equals("}"), text);
    }
    return labels;
  }

  static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).replace('n', '\n')));
  }

  static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
