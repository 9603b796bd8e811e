package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;

/** A component or a method has one annotation, on itself. */
final class MemberRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    for (Member member : collector.members()) {
      for (Mirror found : member.onAccessor()) {
        report.add(Problem.ACCESSOR_ANNOTATED, found.location(), found.simpleName(), member.name());
      }
      if (member.metrics().size() > 1) {
        add(member, member.metrics().get(1), report);
      } else if (member.is(Role.VALUE) && isReadable(member, collector)) {
        member.label().ifPresent(label -> add(member, label, report));
      }
    }
  }

  private static boolean isReadable(Member member, CollectorModel collector) {
    return collector.unreadable().stream()
        .noneMatch(found -> found.location().element().equals(member.element()));
  }

  private static void add(Member member, Mirror second, Report report) {
    report.add(
        Problem.TWO_ANNOTATIONS,
        second.location(),
        member.name(),
        member.metric().simpleName(),
        second.simpleName());
  }
}
