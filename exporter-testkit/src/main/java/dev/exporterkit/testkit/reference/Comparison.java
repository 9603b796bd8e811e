package dev.exporterkit.testkit.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares an exporter with a reference: another exporter for the same target, in whatever
 * language.
 *
 * <pre>{@code
 * Comparison.of(URI.create("http://127.0.0.1:9121/metrics"), exporter.scrape().text())
 *     .ignoring("go_*", "process_*", "redis_exporter_*")
 *     .ignoringValues("redis_uptime_in_seconds")
 *     .within(0.01, "redis_memory_*")
 *     .renaming("redis_connected_slave_lag", "redis_replica_lag_seconds")
 *     .assertSame();
 * }</pre>
 *
 * <pre>
 * The exporter differs from the reference in 3 points:
 *   family redis_db_keys: missing
 *   family redis_up: counter instead of gauge
 *   series redis_clients{state="idle"}: 4 instead of 5
 * </pre>
 *
 * <p>Compared are families and their types, HELP unless {@link #ignoringHelp} is called, label
 * names, series and values. Timestamps, exemplars and the order are not. Both expositions must keep
 * the rules of their format; if one is in OpenMetrics and the other is not, {@code _created} series
 * are left out, and infos and state sets are gauges.
 *
 * <p>A pattern is the name of a family, in which {@code *} matches any characters, and, if only
 * some of its series are meant, labels: {@code haproxy_*{proxy="stats"}}. Families have the names
 * of our exporter. A pattern without {@code *} that matches nothing is a difference too, because it
 * is misspelled or not needed any more.
 *
 * <p>Instances are immutable.
 */
public final class Comparison {
  private static final int MAX_SHOWN = 40;
  private static final int MAX_WAIT_MILLIS = 60_000;
  private static final int OK = 200;

  private final Exposition reference;
  private final Exposition ours;
  private final @Nullable Exposition later;
  private final List<Rule> rules;

  private Comparison(
      Exposition reference, Exposition ours, @Nullable Exposition later, List<Rule> rules) {
    this.reference = reference;
    this.ours = ours;
    this.later = later;
    this.rules = rules;
  }

  /** Compares two expositions that were read. */
  public static Comparison of(Exposition reference, Exposition ours) {
    return new Comparison(reference, ours, null, List.of());
  }

  /**
   * Compares two texts, in text 0.0.4 or, if the last line is {@code # EOF}, in OpenMetrics.
   *
   * @throws AssertionError if one of them breaks a rule of its format
   */
  public static Comparison of(String reference, String ours) {
    return of(parse("reference", reference), parse("exporter", ours));
  }

  /**
   * Scrapes the reference, with a timeout of a minute, and compares it with a text.
   *
   * @throws AssertionError if the reference does not respond with status 200, or if one of the
   *     texts breaks a rule of its format
   */
  public static Comparison of(URI reference, String ours) {
    return of(scrape(reference), parse("exporter", ours));
  }

  private static Exposition scrape(URI uri) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestProperty("Accept", "text/plain;version=0.0.4");
      connection.setRequestProperty("Connection", "close");
      connection.setConnectTimeout(MAX_WAIT_MILLIS);
      connection.setReadTimeout(MAX_WAIT_MILLIS);
      if (connection.getResponseCode() != OK) {
        throw new AssertionError(
            "the reference at %s responded with status %d instead of 200"
                .formatted(uri, connection.getResponseCode()));
      }
      try (InputStream body = connection.getInputStream()) {
        return parse("reference", new String(body.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError("the reference at " + uri + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Exposition parse(String whose, String text) {
    ExpositionFormat format =
        text.endsWith("# EOF\n") ? ExpositionFormat.OPEN_METRICS : ExpositionFormat.TEXT;
    try {
      return ExpositionParser.parse(format, text.getBytes(UTF_8));
    } catch (MalformedExpositionException e) {
      throw new AssertionError(
          "the exposition of the %s is malformed: %s".formatted(whose, e.getMessage()), e);
    }
  }

  /** Leaves out families or series. */
  public Comparison ignoring(String... patterns) {
    return with(SeriesPattern.parse(patterns).map(Rule.Ignored::new));
  }

  /** Compares families and series, but no values: for those that move, such as times. */
  public Comparison ignoringValues(String... patterns) {
    return with(SeriesPattern.parse(patterns).map(Rule.ValueIgnored::new));
  }

  /** Does not compare HELP. */
  public Comparison ignoringHelp() {
    return with(Stream.of(new Rule.HelpIgnored()));
  }

  /**
   * Lets values differ by a part of the larger one.
   *
   * @param tolerance such as 0.01 for one percent
   */
  public Comparison within(double tolerance, String... patterns) {
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "the tolerance must be between 0 and 1, such as 0.01 for 1%, not " + tolerance);
    }
    return with(
        SeriesPattern.parse(patterns).map(pattern -> new Rule.Tolerance(pattern, tolerance)));
  }

  /** Expects a family under another name than in the reference. */
  public Comparison renaming(String inReference, String inOurs) {
    return with(Stream.of(new Rule.Renamed(inReference, inOurs)));
  }

  /** Expects a label under another name than in the reference, in all families. */
  public Comparison renamingLabel(String inReference, String inOurs) {
    return with(Stream.of(new Rule.LabelRenamed(inReference, inOurs)));
  }

  private Comparison with(Stream<? extends Rule> added) {
    return new Comparison(reference, ours, later, Stream.concat(rules.stream(), added).toList());
  }

  /**
   * Adds a second scrape of ours, later than that of the reference: each value of the reference
   * must then be one of the two of ours or between them. So counters that move can be compared, and
   * what does not move must be equal.
   *
   * @throws AssertionError if the text breaks a rule of its format
   */
  public Comparison until(String oursLater) {
    return new Comparison(reference, ours, parse("exporter's second scrape", oursLater), rules);
  }

  /** Returns the differences, sorted by family and series; empty if there are none. */
  public List<String> differences() {
    boolean mixed = reference.format() != ours.format();
    return new Differences(
            rules,
            Families.of(reference, mixed).renamed(rules),
            Families.of(ours, mixed),
            later == null ? null : Families.of(later, mixed))
        .all();
  }

  /**
   * Fails if there are differences, and shows the first 40 of them.
   *
   * @throws AssertionError if there are differences
   */
  public void assertSame() {
    List<String> differences = differences();
    if (differences.isEmpty()) {
      return;
    }
    int count = differences.size();
    StringBuilder message =
        new StringBuilder("The exporter differs from the reference in ")
            .append(count == 1 ? "1 point:" : count + " points:");
    differences.stream().limit(MAX_SHOWN).forEach(line -> message.append("\n  ").append(line));
    if (count > MAX_SHOWN) {
      message.append("\n  and ").append(count - MAX_SHOWN).append(" more");
    }
    throw new AssertionError(message.toString());
  }
}
