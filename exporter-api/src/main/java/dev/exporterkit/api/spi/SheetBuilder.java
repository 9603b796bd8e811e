package dev.exporterkit.api.spi;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.spi.Drop.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one run of a collector. For use by one thread, once. */
public final class SheetBuilder {
  private static final int FIRST_ROWS = 8;
  private static final int FIRST_BYTES = 256;

  private final Drops drops = new Drops();
  private final SeriesLimit limit;
  private final Map<RowSchema, RowBuilder> builders = new LinkedHashMap<>();
  private final DynamicFamilies dynamicFamilies;
  private final Map<RowSchema, RowTable> earlier = new HashMap<>();
  private final Map<Class<?>, TableColumns> tables = new LinkedHashMap<>();

  /** Starts a sheet without a limit; see the other constructor. */
  public SheetBuilder(Sheet earlier) {
    this(earlier, Long.MAX_VALUE);
  }

  /**
   * Starts a sheet with room for as many rows as an earlier sheet of the same collector.
   *
   * @param maxSeries the maximum number of series. A row counts once for each of its families, with
   *     or without a value; a state set once for each state, a histogram or summary once for each
   *     sample. The first row beyond the maximum, and all later ones, are left out and counted.
   */
  public SheetBuilder(Sheet earlier, long maxSeries) {
    this.limit = new SeriesLimit(maxSeries);
    this.dynamicFamilies = new DynamicFamilies(drops, earlier);
    earlier.tables().forEach(table -> this.earlier.put(table.schema(), table));
  }

  /** Starts a row without inherited labels. */
  public RowBuilder row(RowSchema schema) {
    RowBuilder builder = builder(schema);
    builder.begin();
    return builder;
  }

  /** Starts a row that inherits the labels of another row, which is still open. */
  public RowBuilder row(RowSchema schema, RowBuilder outer) {
    RowBuilder builder = builder(schema);
    builder.begin(outer);
    return builder;
  }

  /**
   * Starts to read a table, which the caller closes.
   *
   * @param table null is counted as a null row
   * @param record the record whose columns are read
   */
  public Cells cells(@Nullable Table<?> table, Class<?> record) {
    TableColumns columns =
        tables.computeIfAbsent(record, key -> new TableColumns(key.getSimpleName()));
    if (table == null) {
      drops.add(Reason.NULL_ROW, "", () -> "a table of " + record.getSimpleName() + " is null");
    }
    return new Cells(table == null ? Stream.empty() : table.rows(), columns, drops);
  }

  /** Counts a row that is null. */
  public void nullRow(RowSchema schema) {
    drops.add(
        Reason.NULL_ROW,
        schema.families().isEmpty() ? "" : schema.families().get(0).name(),
        () ->
            schema.families().isEmpty()
                ? "a row is null"
                : "a row of " + schema.families().get(0).name() + " is null");
  }

  /** Adds a dynamic family; one that breaks the rules is left out and counted. */
  public void add(@Nullable DynamicFamily family) {
    if (family == null) {
      drops.add(Reason.NULL_ROW, "", () -> "a dynamic family is null");
    } else {
      dynamicFamilies.add(family, List.of(), this::row);
    }
  }

  /**
   * Adds a dynamic family whose rows inherit the labels of a row that is still open. Null adds
   * nothing.
   */
  public void add(@Nullable DynamicFamily family, RowBuilder outer) {
    if (family != null) {
      dynamicFamilies.add(family, outer.schema().labelNames(), schema -> row(schema, outer));
    }
  }

  /** Returns the sheet; nothing may be added afterwards. */
  public Sheet freeze() {
    List<MissingColumn> missing = new ArrayList<>();
    tables.values().forEach(table -> table.addMissing(missing));
    return new Sheet(
        builders.values().stream().map(RowBuilder::freeze).toList(), drops.toList(), missing);
  }

  private RowBuilder builder(RowSchema schema) {
    return builders.computeIfAbsent(schema, this::sized);
  }

  private RowBuilder sized(RowSchema schema) {
    RowTable table = earlier.get(schema);
    return table == null
        ? new RowBuilder(schema, FIRST_ROWS, FIRST_BYTES, drops, limit)
        : new RowBuilder(schema, table.count() + 1, table.blockBytes() + FIRST_BYTES, drops, limit);
  }
}
