package keywords;

import static dev.exporterkit.api.spi.Storage.LONG;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Record_} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Record__Binding implements CollectorBinding<Record_> {
  private static final Level SHEET = Level.withLabels("sheet")
      .gauge(LONG, "names_sheet", "Says \"hi\" \\ \u00e4\n.")
      .build();
  private static final Level CLASS = Level.withLabels("sheet", "class")
      .gauge(LONG, "names_class", "C.")
      .build();
  private static final Level LEVEL = Level.withLabels("sheet")
      .gauge(LONG, "names_level", "L.")
      .build();
  private static final Level ROW = Level.withLabels("sheet")
      .gauge(LONG, "names_row", "R.")
      .build();

  @Override
  public Class<Record_> type() {
    return Record_.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("names", "Names that are taken.", true);
  }

  @Override
  public List<Level> levels() {
    return List.of(
        SHEET,
        CLASS,
        LEVEL,
        ROW);
  }

  @Override
  public void fetch(Record_ collector, RunInput run, SheetBuilder sheet) throws Exception {
    Record_.Sheet returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    sheetRow(returned, sheet);
  }

  private static void sheetRow(Record_.Sheet row, SheetBuilder sheet) {
    RowBuilder sheetRow = sheet.row(SHEET);
    sheetRow.label(0, row.sheet());
    try {
      sheetRow.value(0, row.outer());
    } catch (RuntimeException e) {
      sheetRow.broken(0, e);
    }
    List<Record_.Class> row2 = row.row();
    if (row2 != null) {
      for (Record_.Class classValue : row2) {
        classRow(classValue, sheetRow, sheet);
      }
    }
    Record_.Level each2 = row.each();
    if (each2 != null) {
      level(each2, sheetRow, sheet);
    }
  }

  private static void classRow(Record_.Class row, RowBuilder outer, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(CLASS);
      return;
    }
    RowBuilder classRow = sheet.row(CLASS, outer);
    classRow.label(1, row.e());
    classRow.value(0, row.scrape());
  }

  private static void level(Record_.Level row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder level = sheet.row(LEVEL, outer);
    level.value(0, row.level());
    Record_.Row row2 = row.row();
    if (row2 != null) {
      rowRow(row2, level, sheet);
    }
  }

  private static void rowRow(Record_.Row row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder rowRow = sheet.row(ROW, outer);
    rowRow.value(0, row.text());
  }
}
