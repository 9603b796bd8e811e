package keywords;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** Exposes what {@link Record_} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Record__Binding implements CollectorBinding<Record_> {
  private static final RowSchema SHEET = RowSchema.withLabels("sheet")
      .gauge(LONG, "names_sheet", "Says \"hi\" \\ \u00e4\n.")
      .build();
  private static final RowSchema CLASS = RowSchema.withLabels("sheet", "class")
      .gauge(LONG, "names_class", "C.")
      .build();
  private static final RowSchema ROW_SCHEMA = RowSchema.withLabels("sheet")
      .gauge(LONG, "names_level", "L.")
      .build();
  private static final RowSchema ROW = RowSchema.withLabels("sheet")
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
  public List<RowSchema> schemas() {
    return List.of(
        SHEET,
        CLASS,
        ROW_SCHEMA,
        ROW);
  }

  @Override
  public void fetch(Record_ collector, CollectRequest run, SheetBuilder sheet) throws Exception {
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
    Record_.RowSchema each2 = row.each();
    if (each2 != null) {
      rowSchema(each2, sheetRow, sheet);
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

  private static void rowSchema(Record_.RowSchema row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder rowSchema = sheet.row(ROW_SCHEMA, outer);
    rowSchema.value(0, row.level());
    Record_.Row row2 = row.row();
    if (row2 != null) {
      rowRow(row2, rowSchema, sheet);
    }
  }

  private static void rowRow(Record_.Row row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder rowRow = sheet.row(ROW, outer);
    rowRow.value(0, row.text());
  }
}
