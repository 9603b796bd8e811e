package dev.exporterkit.benchmarks.series;

import java.util.Locale;

/** Names, labels and values of the series, as {@code SERIES.md} defines them. */
public final class Series {
  /** Counters in a row, and as many gauges. */
  public static final int COLUMNS = 20;

  /** Series in a row. */
  public static final int PER_ROW = 2 * COLUMNS;

  private Series() {}

  /** The counter family of a column, including {@code _total}. */
  public static String requestsName(int column) {
    return format("load_requests_%02d_total", column);
  }

  public static String requestsHelp(int column) {
    return format("Requests of kind %02d served.", column);
  }

  public static String ratioName(int column) {
    return format("load_ratio_%02d", column);
  }

  public static String ratioHelp(int column) {
    return format("Share of requests of kind %02d that met the cache.", column);
  }

  public static String proxy(int row) {
    return format("proxy-%05d", row / 50);
  }

  public static String server(int row) {
    return format("server-%06d.example", row);
  }

  public static long requests(long scrape, int row, int column) {
    return (row + 1L) * (1_000_000_007L + scrape) + column;
  }

  public static double ratio(long scrape, int row, int column) {
    long n = scrape * 1_000_003L + row * 20L + column;
    return ((n * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
  }

  private static String format(String pattern, int number) {
    return String.format(Locale.ROOT, pattern, number);
  }
}
