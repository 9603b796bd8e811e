package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.MissingColumn;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MissingColumnsTest {
  private final MissingColumns columns = new MissingColumns("backend");

  @Test
  void similarNameIsSuggestedOnce() {
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      columns.report(new MissingColumn("Backend", "qcurr", List.of("pxname", "qcur", "scur")));
      columns.report(new MissingColumn("Backend", "qcurr", List.of("pxname", "qcur", "scur")));
      assertThat(lines.withoutTime())
          .containsExactly(
              "level=WARN source=CollectorLog msg=\"No row has this column; is the nearest meant?\""
                  + " collector=backend record=Backend column=qcurr nearest=qcur");
    }
  }

  @Test
  void otherCaseIsTheNearest() {
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      columns.report(
          new MissingColumn(
              "Backend", "uptime_in_days", List.of("uptime_in_day", "UPTIME_IN_DAYS")));
      assertThat(lines.withoutTime()).singleElement().asString().endsWith("nearest=UPTIME_IN_DAYS");
    }
  }

  @Test
  void withoutSimilarNameTheColumnsAreListed() {
    List<String> many = IntStream.range(100, 130).mapToObj(i -> "c" + i).toList();
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      columns.report(new MissingColumn("Backend", "master_link_status", many));
      columns.report(new MissingColumn("Backend", "role", List.of()));
      assertThat(lines.withoutTime())
          .containsExactly(
              "level=INFO source=CollectorLog msg=\"No row has this column\" collector=backend"
                  + " record=Backend column=master_link_status columns=\""
                  + String.join(", ", many.subList(0, 20))
                  + ", …\"",
              "level=INFO source=CollectorLog msg=\"No row has this column\" collector=backend"
                  + " record=Backend column=role columns=unknown");
    }
  }
}
