package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ColumnNames;
import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.api.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads tables as generated code does. */
final class CellsTest {
  private static final RowSchema JOB =
      RowSchema.withLabels("queue").gauge(LONG, "x_jobs", "Jobs.").build();
  private static final RowSchema WAIT =
      RowSchema.withLabels().gauge(DOUBLE, "x_wait_seconds", "Wait.").build();

  private enum State {
    UP,
    DOWN,
    NO_CHECK
  }

  private static final EnumText<State> STATE =
      EnumText.of(State.values()).with(State.NO_CHECK, "no check");

  private record Job() {}

  private final SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);

  @Test
  void everyRowIsRead() {
    ColumnNames names = ColumnNames.of(" queue ", "jobs");
    assertThat(SheetText.lines(read(names.row("a", "1"), names.row("b", " 2 "))))
        .containsExactly("x_jobs{queue=\"a\"} 1", "x_jobs{queue=\"b\"} 2");
  }

  @Test
  void streamIsReadOnceAndClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    Stream<Columns> rows = Stream.of(job("a", "1")).onClose(() -> closed.set(true));
    assertThat(SheetText.lines(read(Table.of(rows)))).containsExactly("x_jobs{queue=\"a\"} 1");
    assertThat(closed).isTrue();
  }

  @Test
  void absentAndEmptyTextsAddNoSample() {
    Sheet frozen = read(Columns.of(Map.of("queue", "a")), job("b", ""), job("c", "  "));
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops()).isEmpty();
  }

  @Test
  void unreadableTextCostsItsSample() {
    Sheet frozen = read(job("a", "many\n" + "x".repeat(100)), job("b", "2"));
    assertThat(SheetText.lines(frozen)).containsExactly("x_jobs{queue=\"b\"} 2");
    assertThat(drops(frozen))
        .containsExactly(
            "broken_value 1x: x_jobs{queue=\"a\"} cannot be read: column jobs holds \"many "
                + "x".repeat(55)
                + "…\", which is not a whole number");
  }

  @Test
  void absentLabelCostsTheRow() {
    Sheet frozen = read(Columns.of(Map.of("jobs", "1")), job("b", "2"));
    assertThat(SheetText.lines(frozen)).containsExactly("x_jobs{queue=\"b\"} 2");
    assertThat(drops(frozen))
        .containsExactly(
            "broken_label 1x: a row of x_jobs has no column \"queue\", which is a label");
  }

  @Test
  void rowWithOtherCellsThanItsHeaderIsDroppedOnce() {
    ColumnNames names = ColumnNames.of("queue", "jobs");
    assertThat(drops(read(names.row("a"))))
        .containsExactly(
            "broken_label 1x: a row of x_jobs has a label that cannot be read:"
                + " java.lang.IllegalStateException: the row has 1 cells, but the header has 2:"
                + " \"a\"");
  }

  @Test
  void columnsMayThrow() {
    Columns thrower =
        column -> {
          if (column.equals("jobs")) {
            throw new IllegalStateException("torn");
          }
          return "a";
        };
    assertThat(drops(read(thrower)))
        .containsExactly(
            "broken_value 1x: x_jobs{queue=\"a\"} cannot be read:"
                + " java.lang.IllegalStateException: torn");
  }

  @Test
  void nullRowsAndTablesAreCounted() {
    List<@Nullable Columns> rows = new ArrayList<>(Arrays.asList(null, job("b", "2")));
    try (Cells none = sheet.cells(null, Job.class)) {
      assertThat(none.next()).isFalse();
    }
    Sheet frozen = read(Table.of(rows));
    assertThat(SheetText.lines(frozen)).containsExactly("x_jobs{queue=\"b\"} 2");
    assertThat(drops(frozen)).containsExactly("null_row 2x: a table of Job is null");
  }

  @ParameterizedTest
  @CsvSource({"true,1", "YES,1", "1,1", "False,0", "no,0", "0,0"})
  void booleansAreRead(String text, int expected) {
    cell(text, (cells, row) -> cells.bool("c", row, 0));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("x_wait_seconds " + expected + ".0");
  }

  @ParameterizedTest
  @CsvSource({
    "1h30m,5400.0",
    "250ms,0.25",
    "0,0.0",
    "PT1H30M,5400.0",
    "P1DT0.5S,86400.5",
    "-PT5S,-5.0"
  })
  void durationsAreRead(String text, String expected) {
    cell(text, (cells, row) -> cells.duration("c", row, 0));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_wait_seconds " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "1.5", "5 s", "PT", "1h-", "P1Y", "PT9223372036854775808S"})
  void otherTextsAreNotDurations(String text) {
    cell(text, (cells, row) -> cells.duration("c", row, 0));
    assertThat(drops(sheet.freeze()))
        .singleElement()
        .asString()
        .endsWith("is not a duration such as 1h30m or PT1H30M; read a number as a double with in");
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:01.5Z,1.5",
    "1970-01-01T01:00:00+01:00,0.0",
    "1970-01-01T00:01Z,60.0"
  })
  void pointsInTimeAreRead(String text, String expected) {
    cell(text, (cells, row) -> cells.instant("c", row, 0));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_wait_seconds " + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00", "1970-01-01", "0", "now"})
  void otherTextsAreNotPointsInTime(String text) {
    cell(text, (cells, row) -> cells.instant("c", row, 0));
    assertThat(drops(sheet.freeze())).singleElement().asString().contains("not a point in time");
  }

  @Test
  void numbersAreConverted() {
    cell("1009", (cells, row) -> cells.whole("c", row, 0, Unit.MILLISECONDS));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_wait_seconds 1.009");
  }

  @ParameterizedTest
  @CsvSource({"up,1", "' no check ',4", "'down,up',3", "'up, no check',5"})
  void statesAreBits(String text, int bits) {
    cell(text, (cells, row) -> cells.states("c", row, 0, STATE));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("x_wait_seconds " + bits + ".0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UP", "upp", "up,", "up,gone", ",", "no_check"})
  void unknownStatesAreListed(String text) {
    cell(text, (cells, row) -> cells.states("c", row, 0, STATE));
    assertThat(drops(sheet.freeze()))
        .singleElement()
        .asString()
        .endsWith(", which is not one of up, down, no check");
  }

  @Test
  void columnThatNoRowHasIsNoted() {
    ColumnNames names = ColumnNames.of("queue", "Jobs");
    assertThat(read(names.row("a", "1"), names.row("b", "2")).missing())
        .containsExactly(new MissingColumn("Job", "jobs", List.of("queue", "Jobs")));
  }

  @Test
  void columnThatOneRowHasIsNotMissing() {
    assertThat(read(Columns.of(Map.of("queue", "a")), job("b", "2")).missing()).isEmpty();
  }

  @Test
  void columnWithoutValuesIsNotMissing() {
    Columns row =
        new Columns() {
          @Override
          public @Nullable String get(String column) {
            return column.equals("queue") ? "a" : null;
          }

          @Override
          public List<String> names() {
            return List.of("queue", "jobs");
          }
        };
    assertThat(read(row).missing()).isEmpty();
  }

  @Test
  void droppedRowsHideNoMissingColumn() {
    Columns unnamed = Columns.of(Map.of("jobs", "1"));
    Columns withoutJobs = Columns.of(Map.of("queue", "a"));
    assertThat(read(unnamed, withoutJobs).missing())
        .containsExactly(new MissingColumn("Job", "jobs", List.of("queue")));
  }

  @Test
  void emptyTableLacksNothing() {
    assertThat(read(Table.empty()).missing()).isEmpty();
  }

  @Test
  void headersWithoutDistinctNamesAreRefused() {
    assertThatThrownBy(() -> ColumnNames.of("a", "b", "a"))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessage("the header cannot be used: columns 1 and 3 are both named \"a\" in \"a,b,a\"");
    assertThatThrownBy(() -> ColumnNames.of("a", " "))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessage("the header cannot be used: column 2 has no name in \"a,\"");
  }

  private static Columns job(String queue, String jobs) {
    return Columns.of(Map.of("queue", queue, "jobs", jobs));
  }

  private Sheet read(Columns... rows) {
    return read(Table.of(List.of(rows)));
  }

  private Sheet read(Table<Job> table) {
    try (Cells cells = sheet.cells(table, Job.class)) {
      while (cells.next()) {
        RowBuilder row = sheet.row(JOB);
        cells.label("queue", row, 0);
        cells.whole("jobs", row, 0);
      }
    }
    return sheet.freeze();
  }

  /** Reads one text. */
  private void cell(String text, Reading reading) {
    try (Cells cells = sheet.cells(Table.row(column -> text), Job.class)) {
      assertThat(cells.next()).isTrue();
      reading.read(cells, sheet.row(WAIT));
    }
  }

  private interface Reading {
    void read(Cells cells, RowBuilder row);
  }

  private static List<String> drops(Sheet sheet) {
    return sheet.drops().stream()
        .map(drop -> "%s %dx: %s".formatted(drop.reason(), drop.count(), drop.detail()))
        .toList();
  }
}
