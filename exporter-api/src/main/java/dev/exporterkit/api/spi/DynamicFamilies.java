package dev.exporterkit.api.spi;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.api.spi.Drop.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds the families of one run that are known only at run time: checks each, makes a schema for it
 * and fills its rows.
 */
final class DynamicFamilies {
  private final Map<MetricFamily, Optional<RowSchema>> schemas = new HashMap<>();
  private final Map<String, MetricFamily> byName = new HashMap<>();

  /** Schemas of an earlier sheet, which have been checked. */
  private final Map<MetricFamily, RowSchema> known = new HashMap<>();

  private final Drops drops;

  DynamicFamilies(Drops drops, Sheet earlier) {
    this.drops = drops;
    earlier.tables().stream()
        .map(RowTable::schema)
        .filter(DynamicFamilies::isDynamic)
        .forEach(schema -> known.put(schema.families().get(0), schema));
  }

  /**
   * Adds a family, or counts it if it breaks the rules.
   *
   * @param inheritedLabels the labels that every row inherits
   * @param rows starts a row with its inherited labels
   */
  void add(
      DynamicFamily dynamic, List<String> inheritedLabels, Function<RowSchema, RowBuilder> rows) {
    List<String> labels = new ArrayList<>(inheritedLabels);
    labels.addAll(dynamic.labelNames());
    MetricFamily family = MetricFamily.of(dynamic.name(), dynamic.type(), dynamic.help(), labels);
    Optional<RowSchema> schema = schemas.computeIfAbsent(family, this::checked);
    if (schema.isPresent()) {
      for (DynamicFamily.Row row : dynamic.rows()) {
        fill(rows.apply(schema.get()), inheritedLabels.size(), row);
      }
    }
  }

  private static void fill(RowBuilder row, int inheritedLabels, DynamicFamily.Row from) {
    List<String> labels = from.labelValues();
    int own = row.schema().labelNames().size() - inheritedLabels;
    if (labels.size() != own) {
      row.brokenLabel("has %d label values for %d labels".formatted(labels.size(), own));
      return;
    }
    for (int i = 0; i < own; i++) {
      row.label(inheritedLabels + i, labels.get(i));
    }
    if (from.value() != null) {
      fill(row, from.value());
    }
  }

  private static void fill(RowBuilder row, Object value) {
    MetricType type = row.schema().families().get(0).type();
    if (value instanceof RuntimeException cause) {
      if (!row.isBroken()) {
        row.broken(0, cause);
      }
    } else if (type == MetricType.HISTOGRAM && value instanceof HistogramValue histogram) {
      row.value(0, histogram);
    } else if (type == MetricType.SUMMARY && value instanceof SummaryValue summary) {
      row.value(0, summary);
    } else if (!type.isDistribution() && value instanceof Number number) {
      row.value(0, number);
    } else {
      row.broken(0, "does not fit its type: " + value.getClass().getSimpleName());
    }
  }

  private Optional<RowSchema> checked(MetricFamily family) {
    if (family.type() == MetricType.STATE_SET) {
      drops.add(
          Reason.BAD_FAMILY,
          family.name(),
          () -> family.name() + ": a dynamic family cannot be a state set");
      return Optional.empty();
    }
    if (!Unicode.isWellFormed(family.help())) {
      drops.add(
          Reason.BAD_FAMILY,
          family.name(),
          () -> family.name() + ": its help has an unpaired surrogate");
      return Optional.empty();
    }
    RowSchema earlier = known.get(family);
    Optional<Finding> breach = earlier == null ? breach(family) : Optional.empty();
    if (breach.isPresent()) {
      drops.add(Reason.BAD_FAMILY, family.name(), breach.get()::toString);
      return Optional.empty();
    }
    if (byName.putIfAbsent(family.name(), family) != null) {
      drops.add(
          Reason.BAD_FAMILY,
          family.name(),
          () -> family.name() + ": occurs twice, with a different type, help or labels");
      return Optional.empty();
    }
    return Optional.of(earlier == null ? schema(family) : earlier);
  }

  /**
   * Rules that can be waived are not applied: the names come from the target, not from the author.
   */
  private static Optional<Finding> breach(MetricFamily family) {
    return MetricRules.judge(family).stream()
        .filter(found -> !found.rule().isWaivable())
        .findFirst();
  }

  /** A declared schema that equals a dynamic one would work as well. */
  private static boolean isDynamic(RowSchema schema) {
    return schema.families().size() == 1 && schema.columnType(0) != ColumnType.LONG;
  }

  private static RowSchema schema(MetricFamily family) {
    ColumnType type = family.type().isDistribution() ? ColumnType.OBJECT : ColumnType.DOUBLE;
    return RowSchema.withLabels(family.labelNames().toArray(new String[0]))
        .column(type, family)
        .build();
  }
}
