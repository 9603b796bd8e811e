package dev.exporterkit.annotations.processor.report;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** A waiver names rules that can be waived, gives a reason, and is needed. */
public final class AllowRule implements ModelRule<Element> {
  /** The names of the rules that only the exporter's step checks. */
  private static final Set<String> OF_EXPORTER =
      names(
          Stream.of(
              Rule.PREFIX_MISSING,
              Rule.FAMILY_SHARED,
              Rule.OPTIONS_UNUSED,
              Rule.SINGLETON_MISSING,
              Rule.COLLECTOR_UNUSED,
              Rule.MAIN_MISSING,
              Rule.PORT_TAKEN));

  private static final Set<String> WAIVABLE =
      names(Stream.of(Rule.values()).filter(Rule::isWaivable));

  private final Waivers waivers;

  /** Judges by what turned out to be waived. */
  public AllowRule(Waivers waivers) {
    this.waivers = waivers;
  }

  @Override
  public void check(Element element, Report report) {
    Mirror.find(element, Allow.class).ifPresent(allow -> check(allow, report));
  }

  /**
   * Checks that the waiver on an element was needed.
   *
   * @param ofExporter whether this is asked for the rules that only the exporter's step checks
   */
  public void checkNeed(Element element, boolean ofExporter, Report report) {
    Mirror.find(element, Allow.class).ifPresent(allow -> checkNeed(allow, ofExporter, report));
  }

  private void checkNeed(Mirror allow, boolean ofExporter, Report report) {
    for (AnnotationValue rule : allow.list("rule")) {
      String name = Mirror.constant(rule);
      if (WAIVABLE.contains(name)
          && OF_EXPORTER.contains(name) == ofExporter
          && !waivers.isUsed(name, allow.element())) {
        report.add(Problem.ALLOW_IDLE, allow.location(rule), name);
      }
    }
  }

  private static void check(Mirror allow, Report report) {
    List<AnnotationValue> rules = allow.list("rule");
    for (AnnotationValue rule : rules) {
      if (!WAIVABLE.contains(Mirror.constant(rule))) {
        report.add(Problem.ALLOW_FORBIDDEN, allow.location(rule), Mirror.constant(rule));
      }
    }
    if (allow.string("reason").isBlank()) {
      String names = String.join(", ", rules.stream().map(Mirror::constant).toList());
      report.add(Problem.ALLOW_REASON, allow.location("reason"), names);
    }
  }

  private static Set<String> names(Stream<Rule> rules) {
    return rules.map(Rule::name).collect(toUnmodifiableSet());
  }
}
