package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.SourceTrees;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;

/**
 * A component without annotation is read by a method of its record. Only javac shows the methods'
 * code.
 */
final class UnusedComponentRule implements ModelRule<CollectorModel> {
  private final SourceTrees trees;

  UnusedComponentRule(SourceTrees trees) {
    this.trees = trees;
  }

  @Override
  public void check(CollectorModel collector, Report report) {
    for (ReachedSheet reached : collector.sheets()) {
      SheetModel sheet = reached.sheet();
      if (sheet.members().stream().anyMatch(Member::isMethod)) {
        sheet.members().stream()
            .filter(member -> member.is(Role.UNUSED))
            .filter(member -> !trees.mayRead(sheet.type(), member.name()))
            .forEach(
                member ->
                    report.add(
                        Problem.COMPONENT_UNUSED,
                        member.location(),
                        member.name(),
                        Names.nested(sheet.type())));
      }
    }
  }
}
