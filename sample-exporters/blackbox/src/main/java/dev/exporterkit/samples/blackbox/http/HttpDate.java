package dev.exporterkit.samples.blackbox.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a date in the three formats that HTTP has had. As in Go, any day of the week is accepted.
 */
final class HttpDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String DAY = "(?i:mon|tue|wed|thu|fri|sat|sun)";
  private static final String LONG_DAY =
      "(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final String MONTH = "(?<month>(?i:" + String.join("|", MONTHS) + "))";
  private static final String TIME =
      "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:[.,][0-9]+)?";

  private static final List<Pattern> FORMS =
      Stream.of(
              DAY + ", +(?<day>[0-9]{2}) +" + MONTH + " +(?<year>[0-9]{4}) +" + TIME + " +GMT",
              LONG_DAY + ", +(?<day>[0-9]{2})-" + MONTH + "-(?<year>[0-9]{2}) +" + TIME + " +GMT",
              DAY + " +" + MONTH + " +(?<day>[0-9]{1,2}) +" + TIME + " +(?<year>[0-9]{4})")
          .map(Pattern::compile)
          .toList();

  private HttpDate() {}

  /** Returns the time; empty if the text is not a date. */
  static Optional<Instant> parse(String text) {
    return FORMS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(HttpDate::time);
  }

  private static Optional<Instant> time(Matcher date) {
    try {
      return Optional.of(
          LocalDateTime.of(
                  year(date.group("year")),
                  MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT)) + 1,
                  Integer.parseInt(date.group("day")),
                  Integer.parseInt(date.group("hour")),
                  Integer.parseInt(date.group("minute")),
                  Integer.parseInt(date.group("second")))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two digits are a year between 1969 and 2068. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year + (year < 69 ? 2000 : 1900);
  }
}
