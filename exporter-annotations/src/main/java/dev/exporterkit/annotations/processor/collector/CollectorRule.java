package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;

/** One thing that must hold for the metrics of a collector. */
interface CollectorRule {

  /** Checks one metric. */
  default void check(LevelModel level, ValueModel value, Report report) {}

  /** Checks all of them together. */
  default void checkAll(List<LevelModel> levels, Report report) {}
}
