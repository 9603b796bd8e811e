package dev.exporterkit.benchmarks.jmh;

import dev.exporterkit.api.ColumnNames;
import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.spi.Cells;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.benchmarks.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time from the cells of 2,500 rows to a frozen sheet of 100,000 series, as generated code fills
 * it: from the columns of a table, and from records whose methods parse the same cells.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TableBenchmark {
  private static final int ROWS = 2_500;

  private final String[] requests = new String[Series.COLUMNS];
  private final String[] ratios = new String[Series.COLUMNS];
  private List<Columns> cells = List.of();
  private Sheet earlier = Sheet.EMPTY;

  /** Writes the cells once: only reading is measured. */
  @Setup
  public void write() {
    List<String> header = new ArrayList<>(List.of("proxy", "server"));
    for (int column = 0; column < Series.COLUMNS; column++) {
      requests[column] = "requests_" + column;
      ratios[column] = "ratio_" + column;
    }
    header.addAll(List.of(requests));
    header.addAll(List.of(ratios));
    ColumnNames names = ColumnNames.of(header);
    cells = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<String> texts = new ArrayList<>(List.of(Series.proxy(row), Series.server(row)));
      for (int column = 0; column < Series.COLUMNS; column++) {
        texts.add(Long.toString(Series.requests(1, row, column)));
      }
      for (int column = 0; column < Series.COLUMNS; column++) {
        texts.add(Double.toString(Series.ratio(1, row, column)));
      }
      cells.add(names.row(texts));
    }
    earlier = table();
  }

  /** From a table. */
  @Benchmark
  public Sheet table() {
    SheetBuilder sheet = new SheetBuilder(earlier);
    try (Cells read = sheet.cells(Table.of(cells), Row.class)) {
      while (read.next()) {
        RowBuilder row = sheet.row(SeriesSheet.SCHEMA);
        read.label("proxy", row, 0);
        read.label("server", row, 1);
        for (int column = 0; column < Series.COLUMNS; column++) {
          read.whole(requests[column], row, column);
          read.decimal(ratios[column], row, Series.COLUMNS + column);
        }
      }
    }
    return sheet.freeze();
  }

  /** From records. */
  @Benchmark
  public Sheet records() {
    SheetBuilder sheet = new SheetBuilder(earlier);
    for (Columns each : cells) {
      Row record = new Row(each);
      RowBuilder row = sheet.row(SeriesSheet.SCHEMA);
      row.label(0, record.name("proxy"));
      row.label(1, record.name("server"));
      for (int column = 0; column < Series.COLUMNS; column++) {
        row.value(column, record.whole(requests[column]));
        row.value(Series.COLUMNS + column, record.decimal(ratios[column]));
      }
    }
    return sheet.freeze();
  }

  /** What an author writes without tables. */
  private record Row(Columns cells) {
    String name(String column) {
      return Objects.requireNonNull(cells.get(column));
    }

    OptionalLong whole(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(cell));
    }

    OptionalDouble decimal(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(cell));
    }
  }
}
