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
 * Judges the families of one fetch that are known only at run time, and makes a level for each good
 * one.
 */
final class DynamicLevels {
  private final Map<MetricFamily, Optional<Level>> levels = new HashMap<>();
  private final Map<String, MetricFamily> byName = new HashMap<>();

  /** Levels of an earlier sheet, which need no judgement. */
  private final Map<MetricFamily, Level> known = new HashMap<>();

  private final Drops drops;

  DynamicLevels(Drops drops, Sheet earlier) {
    this.drops = drops;
    earlier.rows().stream()
        .map(Rows::level)
        .filter(DynamicLevels::isDynamic)
        .forEach(level -> known.put(level.families().get(0), level));
  }

  /**
   * Returns the level of a family below these labels; empty, and counted, if the family breaks the
   * rules.
   */
  Optional<Level> of(DynamicFamily dynamic, List<String> inheritedLabels) {
    List<String> labels = new ArrayList<>(inheritedLabels);
    labels.addAll(dynamic.labelNames());
    MetricFamily family = MetricFamily.of(dynamic.name(), dynamic.type(), dynamic.help(), labels);
    return levels.computeIfAbsent(family, this::judged);
  }

  private Optional<Level> judged(MetricFamily family) {
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
    Level earlier = known.get(family);
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
    return Optional.of(earlier == null ? level(family) : earlier);
  }

  /** What a waiver could allow is tolerated: the names are the target's, not the author's. */
  private static Optional<Finding> breach(MetricFamily family) {
    return MetricRules.judge(family).stream()
        .filter(found -> !found.rule().isWaivable())
        .findFirst();
  }

  /** A declared level that looks like a dynamic one would serve as well. */
  private static boolean isDynamic(Level level) {
    return level.families().size() == 1 && level.storage(0) != Storage.LONG;
  }

  private static Level level(MetricFamily family) {
    boolean number = family.type() != MetricType.HISTOGRAM && family.type() != MetricType.SUMMARY;
    return Level.withLabels(family.labelNames().toArray(new String[0]))
        .column(number ? Storage.DOUBLE : Storage.OBJECT, family)
        .build();
  }
}
