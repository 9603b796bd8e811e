package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.report.Place;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;

/** Asks the kit's rules for metrics, and says where what they find stands. */
final class FamilyRule implements CollectorRule {
  @Override
  public void check(LevelModel level, ValueModel value, Report report) {
    for (Finding finding : MetricRules.judge(value.family())) {
      report.add(finding, place(finding, level, value));
    }
  }

  private static Place place(Finding finding, LevelModel level, ValueModel value) {
    return switch (finding.part()) {
      case NAME -> value.declaration().place("name");
      case HELP -> value.declaration().place("help");
      case LABEL -> label(finding.label(), level, value);
    };
  }

  /** Of two equal labels the later is the one too many. */
  private static Place label(String name, LevelModel level, ValueModel value) {
    return level.labels().stream()
        .filter(label -> label.name().equals(name))
        .reduce((earlier, later) -> later)
        .map(LabelModel::place)
        .orElse(value.declaration().place());
  }
}
