package dev.exporterkit.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code against the examples of {@code SERIES.md}. */
class SeriesTest {
  @Test
  void valuesAreThoseOfThePage() throws IOException {
    assertThat(examples())
        .hasSize(5)
        .allSatisfy(
            e -> {
              long scrape = Long.parseLong(e.get(0));
              int row = Integer.parseInt(e.get(1));
              int column = Integer.parseInt(e.get(2));
              assertThat(Series.requests(scrape, row, column)).hasToString(e.get(3));
              assertThat(Series.ratio(scrape, row, column)).hasToString(e.get(4));
            });
  }

  @Test
  void labelsAreThoseOfThePage() throws IOException {
    assertThat(page())
        .contains("| `" + Series.proxy(0) + "` | `" + Series.proxy(2499) + "` |")
        .contains("| `" + Series.server(0) + "` | `" + Series.server(2499) + "` |");
  }

  @Test
  void helpIsThatOfThePage() throws IOException {
    assertThat(page())
        .contains("`" + Series.requestsHelp(7).replace("07", "NN") + "`")
        .contains("`" + Series.ratioHelp(7).replace("07", "NN") + "`");
  }

  /** The rows of the table of values: scrape, row, column, counter, gauge. */
  private static List<List<String>> examples() throws IOException {
    return page()
        .lines()
        .filter(line -> line.matches("\\| \\d+, \\d+, \\d+ \\|.*"))
        .map(line -> Stream.of(line.split("[ ,|]+")).skip(1).toList())
        .toList();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("SERIES.md"));
  }
}
