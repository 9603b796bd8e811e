package dev.exporterkit.runtime.web.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the things that an {@code Accept…} header lists.
 *
 * @param value such as {@code text/plain} or {@code gzip}, in lower case
 * @param parameters by name in lower case, without {@code q}; values as sent, without quotes
 * @param quality from 0, not wanted, to 1
 */
record HeaderRange(String value, Map<String, String> parameters, double quality) {

  /** Reads all lines of a header; what cannot be understood is passed over. */
  static List<HeaderRange> of(List<String> lines) {
    List<HeaderRange> ranges = new ArrayList<>();
    for (String line : lines) {
      for (String item : split(line, ',')) {
        HeaderRange range = read(split(item, ';'));
        if (!range.value().isEmpty()) {
          ranges.add(range);
        }
      }
    }
    return ranges;
  }

  private static HeaderRange read(List<String> parts) {
    Map<String, String> parameters = new TreeMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, unquoted(part.substring(equals + 1).strip()));
      }
    }
    String quality = parameters.remove("q");
    String value = parts.get(0).strip().toLowerCase(Locale.ROOT);
    return new HeaderRange(value, parameters, quality == null ? 1 : quality(quality));
  }

  private static double quality(String text) {
    try {
      double quality = Double.parseDouble(text);
      return quality >= 0 && quality <= 1 ? quality : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
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
