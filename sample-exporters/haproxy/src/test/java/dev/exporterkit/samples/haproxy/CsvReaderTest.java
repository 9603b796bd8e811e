package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(reader.next().ended()).isTrue();
    assertThat(reader.next().ended()).isFalse();
  }

  @Test
  void linesAreNumberedAsTheyAreWritten() {
    CsvReader reader = new CsvReader("a\n\"b\nb\"\nc\n");
    assertThat(List.of(reader.next().number(), reader.next().number(), reader.next().number()))
        .containsExactly(1, 2, 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"b\"c,\n", "a,b\"c\n", "\"a\nb,c", "a,\"b\" ,\n", "\"a\"\rb\n"})
  void misplacedQuoteIsMalformed(String line) {
    assertThat(new CsvReader(line).next().wellFormed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"b\",c\n", "\"a\"\r\n", "\"a\"", "\"\",\"\"\"\"\n", "\"a\nb\"\n", ""})
  void quotesInPlaceAreWellFormed(String line) {
    assertThat(new CsvReader(line).next().wellFormed()).isTrue();
  }

  @Test
  void openQuoteSwallowsNoLines() {
    CsvReader reader = new CsvReader("\"a,\nb,c\n");
    assertThat(reader.next().ended()).isFalse();
    assertThat(reader.rereadAfterFirstLineBreak()).isTrue();
    assertThat(reader.next().cells()).containsExactly("b", "c");
    assertThat(reader.rereadAfterFirstLineBreak()).isFalse();
    assertThat(reader.hasNext()).isFalse();
  }

  private static List<List<String>> lines(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> lines = new ArrayList<>();
    while (reader.hasNext()) {
      lines.add(reader.next().cells());
    }
    return lines;
  }
}
