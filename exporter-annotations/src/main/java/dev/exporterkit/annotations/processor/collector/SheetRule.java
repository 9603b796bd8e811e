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
        checkContent(sheet, collector, report);
      } else if (!earlier.equals(inherited)) {
        report.add(
            Problem.FAMILY_LABELS,
            position.location(),
            Names.nested(sheet.type()),
            earlier,
            inherited);
      }
      if (position.many()
          && !isMisplaced(position, collector)
          && sheet.members().stream().noneMatch(SheetRule::isLabel)) {
        report.add(Problem.SHEET_WITHOUT_LABEL, position.location(), Names.nested(sheet.type()));
      }
    }
  }

  /** Returns whether a label is where it names no keys, which is reported there. */
  private static boolean isMisplaced(RowPosition position, CollectorModel collector) {
    return position.keys().isPresent()
        && collector.unreadable().stream()
            .filter(found -> found.problem() == Problem.MISPLACED)
            .anyMatch(found -> found.location().element().equals(position.location().element()));
  }

  private static void checkContent(SheetModel sheet, CollectorModel collector, Report report) {
    List<Member> members = sheet.members();
    String record = Names.nested(sheet.type());
    for (Member member : members) {
      if (member.is(Role.UNMARKED_LABELS)) {
        report.add(Problem.LABELS_UNMARKED, member.location(), member.name());
      } else if (sheet.info() && !member.is(Role.LABEL)) {
        report.add(Problem.INFO_WITH_VALUES, member.location(), record, member.name());
      }
    }
    // Methods may expose what a component without annotation holds.
    boolean complete = sheet.info() || members.stream().anyMatch(Member::isMethod);
    if (complete || collector.inherits(sheet.type())) {
      return;
    }
    if (members.stream().allMatch(SheetRule::isLabel)) {
      if (members.stream().allMatch(member -> member.is(Role.LABEL))) {
        report.add(Problem.SHEET_EMPTY, Location.of(sheet.type()), record);
      }
    } else if (members.stream().allMatch(SheetRule::isUnused)) {
      report.add(Problem.SHEET_EMPTY, Location.of(sheet.type()), record);
    } else {
      members.stream().filter(SheetRule::isUnused).forEach(member -> addUnused(member, report));
    }
  }

  private static void addUnused(Member member, Report report) {
    boolean map = TypeText.of(member.type()).matches("\\w*Map<.*");
    report.add(
        Problem.COMPONENT_UNANNOTATED,
        member.location(),
        member.name(),
        TypeText.of(member.type()),
        map ? "Add @Label(\"…\") and a metric" : "Add @Label or a metric");
  }

  private static boolean isUnused(Member member) {
    return member.is(Role.UNUSED) && member.onAccessor().isEmpty();
  }

  private static boolean isLabel(Member member) {
    return member.is(Role.LABEL) || member.is(Role.UNMARKED_LABELS);
  }
}
