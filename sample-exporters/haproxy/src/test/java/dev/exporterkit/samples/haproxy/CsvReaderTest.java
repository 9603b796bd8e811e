package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void commaPartsCellsOfLine() {
    assertThat(lines("a,b,,d,\n")).containsExactly(List.of("a", "b", "", "d", ""));
  }

  @Test
  void quotesKeepCommasAndLineBreaks() {
    assertThat(lines("a,\"b, \"\"c\"\"\nd\",e\nf\n"))
        .containsExactly(List.of("a", "b, \"c\"\nd", "e"), List.of("f"));
  }

  @Test
  void returnBeforeLineBreakIsDropped() {
    assertThat(lines("a,b\r\nc,d\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void emptyLineHasNoCells() {
    assertThat(lines("\na\n")).containsExactly(List.of(), List.of("a"));
  }

  @Test
  void lineWithoutBreakHasNoEnd() {
    CsvReader reader = new CsvReader("a,b\nc");
    reader.next();
    assertThat(reader.lastHadAnEnd()).isTrue();
    reader.next();
    assertThat(reader.lastHadAnEnd()).isFalse();
  }

  @Test
  void openQuoteRunsToTheEnd() {
    CsvReader reader = new CsvReader("\"a\nb,c");
    assertThat(reader.next()).containsExactly("a\nb,c");
    assertThat(reader.lastHadAnEnd()).isFalse();
  }

  private static List<List<String>> lines(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> lines = new ArrayList<>();
    while (reader.hasNext()) {
      lines.add(reader.next());
    }
    return lines;
  }
}
