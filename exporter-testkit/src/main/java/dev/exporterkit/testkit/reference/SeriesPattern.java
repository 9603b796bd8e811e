package dev.exporterkit.testkit.reference;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Selects series by the name of their family and by labels; {@code *} matches any characters.
 *
 * @param text as written in the test
 * @param labels the patterns of the values of some labels; others do not matter
 */
record SeriesPattern(String text, Pattern family, Map<String, Pattern> labels) {
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9_:*]+)(?:\\{((?:[a-zA-Z0-9_]+=\"[^\"]*\",?)+)})?");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z0-9_]+)=\"([^\"]*)\"");

  static Stream<SeriesPattern> parse(String... texts) {
    return Stream.of(texts).map(SeriesPattern::parse);
  }

  private static SeriesPattern parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a pattern must be like go_* or haproxy_*{proxy=\"stats\"}, not " + text);
    }
    Map<String, Pattern> labels = new TreeMap<>();
    if (form.group(2) != null) {
      Matcher label = LABEL.matcher(form.group(2));
      while (label.find()) {
        labels.put(label.group(1), glob(label.group(2)));
      }
    }
    return new SeriesPattern(text, glob(form.group(1)), labels);
  }

  private static Pattern glob(String text) {
    return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
  }

  /** Whether it may match nothing. */
  boolean isWild() {
    return text.contains("*");
  }

  boolean matchesFamily(String name) {
    return labels.isEmpty() && family.matcher(name).matches();
  }

  boolean matches(String familyName, Map<String, String> series) {
    return family.matcher(familyName).matches()
        && labels.entrySet().stream()
            .allMatch(
                label ->
                    label.getValue().matcher(series.getOrDefault(label.getKey(), "")).matches());
  }
}
