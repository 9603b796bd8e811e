package dev.exporterkit.api.spi;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.spi.Drop.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one run of a collector. Used by one thread, once. */
public final class SheetBuilder {
  private static final int FIRST_ROWS = 8;
  private static final int FIRST_BYTES = 256;

  private final Drops drops = new Drops();
  private final SeriesLimit limit;
  private final Map<RowSchema, RowBuilder> builders = new LinkedHashMap<>();
  private final DynamicSchemas dynamicSchemas;
  private final Map<RowSchema, RowTable> earlier = new HashMap<>();

  /** Begins a sheet without a limit. */
  public SheetBuilder(Sheet earlier) {
    this(earlier, Long.MAX_VALUE);
  }

  /**
   * Begins a sheet with room for as many rows as an earlier one of the same collector had.
   *
   * @param maxSeries how many series it may hold: a row counts as one for each of its families,
   *     present or absent, a state set for each state, a histogram or summary for each of its
   *     samples. The first row that does not fit, and every one after it, is left out and counted.
   */
  public SheetBuilder(Sheet earlier, long maxSeries) {
    this.limit = new SeriesLimit(maxSeries);
    this.dynamicSchemas = new DynamicSchemas(drops, earlier);
    earlier.tables().forEach(table -> this.earlier.put(table.schema(), table));
  }

  /** Begins a row that stands on its own. */
  public RowBuilder row(RowSchema schema) {
    RowBuilder builder = builder(schema);
    builder.begin();
    return builder;
  }

  /** Begins a row that inherits the labels of another one, which is still open. */
  public RowBuilder row(RowSchema schema, RowBuilder outer) {
    RowBuilder builder = builder(schema);
    builder.begin(outer);
    return builder;
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

  /** Adds a family that is known only at run time, or counts it where it breaks the rules. */
  public void add(@Nullable DynamicFamily family) {
    if (family == null) {
      drops.add(Reason.NULL_ROW, "", () -> "a dynamic family is null");
    } else {
      fill(family, List.of(), this::row);
    }
  }

  /**
   * Adds a family whose samples inherit the labels of a row that is still open. Null is no sample.
   */
  public void add(@Nullable DynamicFamily family, RowBuilder outer) {
    if (family != null) {
      fill(family, outer.schema().labelNames(), schema -> row(schema, outer));
    }
  }

  /** Returns the rows; nothing may be added afterwards. */
  public Sheet freeze() {
    return new Sheet(builders.values().stream().map(RowBuilder::freeze).toList(), drops.toList());
  }

  private void fill(
      DynamicFamily family, List<String> inheritedLabels, Function<RowSchema, RowBuilder> rows) {
    Optional<RowSchema> schema = dynamicSchemas.of(family, inheritedLabels);
    for (DynamicFamily.Row row :
        schema.isPresent() ? family.rows() : List.<DynamicFamily.Row>of()) {
      rows.apply(schema.get()).dynamic(inheritedLabels.size(), row);
    }
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
