package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.TargetUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatPageTest {
  @Test
  void oldVersionHasFewerValues() throws IOException {
    StatRow server = rows("version-1.4.good.csv", RowType.SERVER).get(0);
    assertThat(server.text("svname")).isEqualTo("web1");
    assertThat(server.number("lbtot")).hasValue(4600);
    assertThat(server.number("hrsp_2xx")).isEmpty();
  }

  @Test
  void rowsAreFoundByType() throws IOException {
    assertThat(rows("version-1.4.good.csv", RowType.FRONTEND)).hasSize(1);
    assertThat(rows("version-1.4.good.csv", RowType.BACKEND)).hasSize(1);
  }

  @Test
  void quotedTextAndUnknownColumnsAreRead() throws IOException {
    StatRow server = rows("newer-version.good.csv", RowType.SERVER).get(0);
    assertThat(server.text("check_desc")).isEqualTo("fine, said \"web1\"\nand went on");
    assertThat(server.number("marvel")).hasValue(22);
  }

  @Test
  void columnsAreFoundByName() {
    StatPage page = StatPage.parse("# pxname,svname,type,stot,\nshop,FRONTEND,0,7,\n");
    assertThat(page.rows(RowType.FRONTEND).map(row -> row.number("stot")))
        .containsExactly(OptionalLong.of(7));
  }

  @Test
  void shortRowHasNoValuesForTheRest() {
    StatPage page = StatPage.parse("# pxname,svname,type,scur,stot,\nshop,FRONTEND,0,7\n");
    StatRow row = page.rows().get(0);
    assertThat(row.number("scur")).hasValue(7);
    assertThat(row.number("stot")).isEmpty();
  }

  @Test
  void wholeRowNeedsNoLastLineBreak() {
    assertThat(StatPage.parse("# pxname,svname,type,\nshop,FRONTEND,0,").rows()).hasSize(1);
  }

  @Test
  void emptyLineOfTheSocketIsNoRow() {
    StatPage page = StatPage.parse("# pxname,svname,type,\nshop,FRONTEND,0,\n\n");
    assertThat(page.rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty | the answer is empty, where HAProxy's statistics were expected",
        "html | the answer begins with \"<!DOCTYPE html> <html><body><h1>Statistics Report</h1></body…\","
            + " HAProxy's statistics with \"# pxname,svname,\"; does --haproxy.scrape-uri end in"
            + " \";csv\"?",
        "half-a-header | the statistics end in the middle of the line \"# pxname,svname,qcur,qm\"",
        "half-a-line | the statistics end in the middle of the line \"shop,FRONTEND,,,12,40,20\"",
        "open-quote | the statistics end in the middle of the line \"pool,we\"",
        "no-type-column | the statistics have no column \"type\", so that a frontend looks like a"
            + " server",
      })
  void brokenPageSaysWhatWasFound(String file, String problem) throws IOException {
    String page = resource(file + ".bad.csv");
    assertThatThrownBy(() -> StatPage.parse(page))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessage(problem);
  }

  private static List<StatRow> rows(String file, RowType type) throws IOException {
    return StatPage.parse(resource(file)).rows(type).toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = StatPageTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
    }
  }
}
