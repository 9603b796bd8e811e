package dev.exporterkit.benchmarks.series;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Distinguishes two sets of samples, independent of their order and of the format of numbers.
 *
 * @param series the number of series
 * @param digest the sum of a hash of each series and its value
 */
public record Fingerprint(long series, long digest) {
  private static final Fingerprint EMPTY = new Fingerprint(0, 0);

  /** The fingerprint of the series in {@code SERIES.md}. */
  public static Fingerprint expected(int rows, long scrape) {
    Fingerprint all = EMPTY;
    for (int column = 0; column < Series.COLUMNS; column++) {
      String requests = Series.requestsName(column);
      String ratio = Series.ratioName(column);
      for (int row = 0; row < rows; row++) {
        String labels = labels(row);
        all = all.plus(requests + labels, (double) Series.requests(scrape, row, column));
        all = all.plus(ratio + labels, Series.ratio(scrape, row, column));
      }
    }
    return all;
  }

  /**
   * The fingerprint of a peer's response; other families, such as those of the JVM, do not count.
   */
  public static Fingerprint of(BufferedReader response) throws IOException {
    Fingerprint all = EMPTY;
    for (String line = response.readLine(); line != null; line = response.readLine()) {
      if (line.startsWith("load_requests_") || line.startsWith("load_ratio_")) {
        int space = line.lastIndexOf(' ');
        all = all.plus(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
      }
    }
    return all;
  }

  private static String labels(int row) {
    return "{proxy=\"" + Series.proxy(row) + "\",server=\"" + Series.server(row) + "\"}";
  }

  private Fingerprint plus(String name, double value) {
    return new Fingerprint(series + 1, digest + hash(name, Double.doubleToLongBits(value)));
  }

  private static long hash(String name, long bits) {
    long hash = bits;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ (hash >>> 32);
  }
}
