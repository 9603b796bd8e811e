package dev.exporterkit.runtime.web.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of an {@code Accept…} header.
 *
 * @param value such as {@code text/plain} or {@code gzip}, in lower case
 * @param parameters by name in lower case, without {@code q}; values as sent, without quotes
 * @param quality from 0, not accepted, to 1
 */
record HeaderRange(String value, Map<String, String> parameters, double quality) {

  private static final Pattern WEIGHT = Pattern.compile("(?i)q\\s*(=.*)?");
  // RFC 9110, section 12.4.2: from 0 to 1, with at most three decimals.
  private static final Pattern STRICT_WEIGHT =
      Pattern.compile("(?i)q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

  /** Reads all lines of a header; malformed elements are skipped. */
  static List<HeaderRange> of(List<String> lines) {
    List<HeaderRange> ranges = new ArrayList<>();
    for (String line : lines) {
      for (String item : split(line, ',')) {
        read(split(item, ';')).ifPresent(ranges::add);
      }
    }
    return ranges;
  }

  private static Optional<HeaderRange> read(List<String> parts) {
    Map<String, String> parameters = new TreeMap<>();
    List<String> weights = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      String parameter = part.strip();
      int equals = parameter.indexOf('=');
      if (WEIGHT.matcher(parameter).matches()) {
        weights.add(parameter);
      } else if (equals > 0) {
        String name = parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(parameter.substring(equals + 1).strip()));
      }
    }
    String value = parts.get(0).strip().toLowerCase(Locale.ROOT);
    return value.isEmpty()
        ? Optional.empty()
        : quality(weights).map(quality -> new HeaderRange(value, parameters, quality));
  }

  private static Optional<Double> quality(List<String> weights) {
    if (weights.isEmpty()) {
      return Optional.of(1.0);
    }
    Matcher weight = STRICT_WEIGHT.matcher(weights.get(0));
    return weights.size() == 1 && weight.matches()
        ? Optional.of(Double.valueOf(weight.group(1)))
        : Optional.empty();
  }

  /** Splits at a separator outside of quotes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted = last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"';
    return quoted ? value.substring(1, last).replaceAll("\\\\(.)", "$1") : value;
  }
}
