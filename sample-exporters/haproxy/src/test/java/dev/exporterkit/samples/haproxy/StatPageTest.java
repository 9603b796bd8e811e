package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.TargetUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatPageTest {
  private static final String HEADER = "# pxname,svname,status,type,stot,\n";
  private static final String GOOD = "pool,good,UP,2,7,\n";

  @Test
  void oldVersionHasFewerValues() throws IOException {
    StatRow server = rows("version-1.4.good.csv", RowType.SERVER).get(0);
    assertThat(server.text("svname")).isEqualTo("web1");
    assertThat(server.get("lbtot")).isEqualTo("4600");
    assertThat(server.get("hrsp_2xx")).isNull();
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
    assertThat(server.get("marvel")).isEqualTo("22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# ", "#", ""})
  void headerNeedsNoMark(String mark) {
    String header = mark + "pxname,svname,type,stot,\n";
    StatPage page = StatPage.parse(header + "a,FRONTEND,0,7,\n" + header + "b,FRONTEND,0,8,\n");
    assertThat(page.rows()).extracting(row -> row.text("pxname")).containsExactly("a", "b");
  }

  @Test
  void columnsAreFoundByName() {
    StatPage page = StatPage.parse("# pxname,svname,type,stot,\nshop,FRONTEND,0,7,\n");
    assertThat(page.rows(RowType.FRONTEND).map(row -> row.get("stot"))).containsExactly("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pool,web1,UP,2,7 | line 3 has 5 cells, but the header has 6: \"pool,web1,UP,2,7\"",
        "pool,web1,UP,2,7,8, | has 7 cells",
        "pool,web1UP,2,7, | has 5 cells",
        "pool,web1,,UP,2,7, | has 7 cells",
        "pool,web1,UP,,7, | has the type \"\", but must have 0, 1, 2 or 3",
        "pool,web1,UP,4,7, | has the type \"4\"",
        "pool,web1,UP,server,7, | has the type \"server\"",
        "pool,web1,UP, 2,7, | has the type \"2\"",
        ",web1,UP,2,7, | has no name",
        "pool,,UP,2,7, | has no name",
        "pool,web1,UP,0,7, | has the type of a FRONTEND, but another name",
        "pool,FRONTEND,UP,1,7, | has the type of a BACKEND, but another name",
        "pool,web1,5,2,7, | has a number as its status",
        "pool,we\"b1,UP,2,7, | has a quote in the wrong place",
        "pool,\"web\"1,UP,2,7, | has a quote in the wrong place",
        "pool,\"web1,UP,2,7, | has a quote in the wrong place",
        "# pxname,svname,status,stot,kind, | has the type",
      })
  void lineThatContradictsItsHeaderIsLeftOut(String line, String problem) {
    StatPage page = StatPage.parse(HEADER + GOOD + line + "\n" + GOOD.replace("good", "fine"));
    assertThat(page.rows()).hasSize(3);
    assertThat(names(page)).containsExactly("good", "fine");
    StatRow broken = page.rows().get(1);
    assertThat(broken.problem().orElseThrow()).contains(problem);
    assertThatThrownBy(() -> broken.get("pxname")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void brokenLineIsCountedByOneCollector() {
    StatPage page = StatPage.parse(HEADER + GOOD + "x,FRONTEND,,\nx,BACKEND,,\nx,web,,\n");
    for (RowType type : RowType.values()) {
      assertThat(page.rows(type).filter(StatRow::isBroken).count())
          .isEqualTo(type == RowType.LISTENER ? 0 : 1);
    }
  }

  @Test
  void listenersAreKnownAndNotBroken() {
    StatPage page = StatPage.parse(HEADER + "www,one,OPEN,3,7,\n");
    assertThat(page.rows(RowType.LISTENER)).hasSize(1);
    assertThat(names(page)).isEmpty();
  }

  @Test
  void quoteThatStaysOpenCostsItsLineOnly() {
    String page = HEADER + "pool,\"web1,UP,2,7,\n" + GOOD + "pool,\"quoted\",UP,2,7,\n" + GOOD;
    assertThat(names(StatPage.parse(page))).containsExactly("good", "quoted", "good");
  }

  @Test
  void nextHeaderHoldsForTheRowsBelowIt() {
    StatPage page =
        StatPage.parse(HEADER + GOOD + "# pxname,svname,type,status,\npool,next,2,DOWN,\n");
    assertThat(names(page)).containsExactly("good", "next");
    assertThat(page.rows().get(1).get("up")).isEqualTo("0");
  }

  @Test
  void pageWithoutAReadableRowIsRefused() {
    assertThatThrownBy(() -> StatPage.parse(HEADER + "pool,web1,UP,\npool,web2,UP,\n"))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessage(
            "no line of the statistics can be read; line 2 has 4 cells, but the header has 6:"
                + " \"pool,web1,UP,\"");
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
        "empty | the response is empty instead of HAProxy's statistics",
        "html | the response begins with \"<!DOCTYPE html> <html><body><h1>Statistics Report</h1></body…\","
            + " but HAProxy's statistics begin with \"# pxname,svname,\"; does --haproxy.scrape-uri end in"
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

  private static List<String> names(StatPage page) {
    return page.rows(RowType.SERVER)
        .filter(row -> !row.isBroken())
        .map(row -> row.text("svname"))
        .toList();
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
