package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;

/** Asks the kit's rules for metrics, and says where what they find stands. */
final class FamilyRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    for (LevelModel level : collector.levels()) {
      level.columns().forEach(value -> check(level, value, report));
    }
  }

  private static void check(LevelModel level, ValueModel value, Report report) {
    for (Finding finding : MetricRules.judge(value.family())) {
      report.add(finding, location(finding, level, value));
    }
  }

  private static Location location(Finding finding, LevelModel level, ValueModel value) {
    return switch (finding.part()) {
      case NAME -> value.declaration().location("name");
      case HELP -> value.declaration().location("help");
      case LABEL -> label(finding.label(), level, value);
    };
  }

  /** Of two equal labels the later is the one too many. */
  private static Location label(String name, LevelModel level, ValueModel value) {
    return level.labels().stream()
        .filter(label -> label.name().equals(name))
        .reduce((earlier, later) -> later)
        .map(LabelModel::location)
        .orElse(value.declaration().location());
  }
}
