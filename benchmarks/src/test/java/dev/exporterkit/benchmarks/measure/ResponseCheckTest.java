package dev.exporterkit.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.series.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCheckTest {
  private final ResponseCheck check = new ResponseCheck(1);

  @TempDir private Path folder;

  @Test
  void sameValuesInOtherDigitsPass() throws IOException {
    keep(Ask.TEXT, answer(1).replace("1000000008\n", "1.000000008e+09\n"));
    assertThatCode(() -> check.checkFirst(folder)).doesNotThrowAnyException();
  }

  @Test
  void valuesOfAnotherScrapeFail() throws IOException {
    keep(Ask.TEXT, answer(2));
    assertThatThrownBy(() -> check.checkFirst(folder))
        .hasMessageContaining("expected the series of SERIES.md");
  }

  @Test
  void familiesOfTheExporterDoNotCount() throws IOException {
    keep(Ask.TEXT, "load_up 1\n" + answer(1) + "jvm_threads_current 8\n");
    assertThatCode(() -> check.checkFirst(folder)).doesNotThrowAnyException();
  }

  @Test
  void checkLaterMustHoldAsManySeries() throws IOException {
    keep(Ask.OPENMETRICS_GZIP, answer(7).lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
    assertThatThrownBy(() -> check.checkLater(folder, Ask.OPENMETRICS_GZIP))
        .hasMessage("OpenMetrics, gzip: 39 series instead of 40");
  }

  private static String answer(long scrape) {
    String labels = "{proxy=\"proxy-00000\",server=\"server-000000.example\"} ";
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < Series.COLUMNS; column++) {
      text.append(Series.requestsName(column)).append(labels);
      text.append(Series.requests(scrape, 0, column)).append('\n');
      text.append(Series.ratioName(column)).append(labels);
      text.append(Series.ratio(scrape, 0, column)).append('\n');
    }
    return text.toString();
  }

  private void keep(Ask ask, String body) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(ask.file()));
        OutputStream out = ask.gzip() ? new GZIPOutputStream(file) : file) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
