package dev.exporterkit.api.spi;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.api.spi.Drop.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the families of one fetch that are known only at run time, and makes a schema for each
 * valid one.
 */
final class DynamicSchemas {
  private final Map<MetricFamily, Optional<RowSchema>> schemas = new HashMap<>();
  private final Map<String, MetricFamily> byName = new HashMap<>();

  /** Schemas of an earlier sheet, which need no check. */
  private final Map<MetricFamily, RowSchema> known = new HashMap<>();

  private final Drops drops;

  DynamicSchemas(Drops drops, Sheet earlier) {
    this.drops = drops;
    earlier.tables().stream()
        .map(RowTable::schema)
        .filter(DynamicSchemas::isDynamic)
        .forEach(schema -> known.put(schema.families().get(0), schema));
  }

  /**
   * Returns the schema of a family after these labels; empty, and counted, if the family breaks the
   * rules.
   */
  Optional<RowSchema> of(DynamicFamily dynamic, List<String> inheritedLabels) {
    List<String> labels = new ArrayList<>(inheritedLabels);
    labels.addAll(dynamic.labelNames());
    MetricFamily family = MetricFamily.of(dynamic.name(), dynamic.type(), dynamic.help(), labels);
    return schemas.computeIfAbsent(family, this::judged);
  }

  private Optional<RowSchema> judged(MetricFamily family) {
    if (family.type() == MetricType.STATE_SET) {
      drops.add(
          Reason.BAD_FAMILY,
          family.name(),
          () -> family.name() + ": a dynamic family is no state set");
      return Optional.empty();
    }
    if (!Unicode.isWellFormed(family.help())) {
      drops.add(
          Reason.BAD_FAMILY,
          family.name(),
          () -> family.name() + ": its help has half a character");
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
          () -> family.name() + ": came twice, with another type, help or labels");
      return Optional.empty();
    }
    return Optional.of(earlier == null ? schema(family) : earlier);
  }

  /** What a waiver could allow is tolerated: the names are the target's, not the author's. */
  private static Optional<Finding> breach(MetricFamily family) {
    return MetricRules.judge(family).stream()
        .filter(found -> !found.rule().isWaivable())
        .findFirst();
  }

  /** A declared schema that looks like a dynamic one would serve as well. */
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
