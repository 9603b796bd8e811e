package dev.exporterkit.samples.load;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Lifecycle;
import jakarta.inject.Inject;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of 40 series each, with new values every time. Labels are created once; a scrape only
 * creates numbers.
 */
@Collector(name = "load")
final class LoadCollector implements Lifecycle {
  private final int rows;
  private String[] proxies = {};
  private String[] servers = {};
  private long scrape;

  @Inject
  LoadCollector(LoadOptions options) {
    this.rows = options.rows;
  }

  @Override
  public void start() {
    if (rows < 0) {
      throw new ConfigurationException("--load.rows=" + rows, "must be 0 or more");
    }
    proxies = labels(row -> "proxy-" + padded(row / 50, 5));
    servers = labels(row -> "server-" + padded(row, 6) + ".example");
  }

  @Collect
  Stream<LoadRow> collect() {
    long number = ++scrape;
    return IntStream.range(0, rows)
        .mapToObj(row -> new LoadRow(proxies[row], servers[row], row, number));
  }

  private String[] labels(IntFunction<String> label) {
    return IntStream.range(0, rows).mapToObj(label).toArray(String[]::new);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
