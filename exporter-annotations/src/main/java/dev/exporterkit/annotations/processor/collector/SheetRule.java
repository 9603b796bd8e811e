package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.collector.SheetModel.ReachedSheet;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.IdentityHashMap;
import java.util.List;

/** A record has something to expose, and its rows have labels that set them apart. */
final class SheetRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    IdentityHashMap<SheetModel, List<String>> labels = new IdentityHashMap<>();
    for (ReachedSheet reached : collector.sheets()) {
      SheetModel sheet = reached.sheet();
      RowPosition position = reached.position();
      List<String> inherited = position.inherited().stream().map(LabelModel::name).toList();
      List<String> earlier = labels.putIfAbsent(sheet, inherited);
      if (earlier == null) {
        checkContent(sheet, report);
      } else if (!earlier.equals(inherited)) {
        report.add(
            Problem.FAMILY_LABELS,
            position.location(),
            Names.nested(sheet.type()),
            earlier,
            inherited);
      }
      if (position.many() && sheet.members().stream().noneMatch(member -> member.is(Role.LABEL))) {
        report.add(Problem.SHEET_WITHOUT_LABEL, position.location(), Names.nested(sheet.type()));
      }
    }
  }

  private static void checkContent(SheetModel sheet, Report report) {
    String record = Names.nested(sheet.type());
    if (sheet.info()) {
      sheet.members().stream()
          .filter(member -> !member.is(Role.LABEL))
          .forEach(
              member ->
                  report.add(Problem.INFO_WITH_VALUES, member.location(), record, member.name()));
    } else if (sheet.members().stream().allMatch(member -> member.is(Role.LABEL))) {
      report.add(Problem.SHEET_EMPTY, Location.of(sheet.type()), record);
    } else if (sheet.members().stream().noneMatch(Member::isMethod)) {
      // Methods may expose what such a component holds.
      sheet.members().stream()
          .filter(member -> member.is(Role.UNUSED) && member.onAccessor().isEmpty())
          .forEach(
              member ->
                  report.add(
                      Problem.COMPONENT_UNANNOTATED,
                      member.location(),
                      member.name(),
                      TypeText.of(member.type())));
    }
  }
}
