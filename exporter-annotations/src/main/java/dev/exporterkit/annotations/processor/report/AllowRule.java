package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.api.rules.RuleId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** A waiver names rules that exist and can be waived, says why, and is needed. */
public final class AllowRule {
  private final Waivers waivers;

  /** Judges by what turned out to be waived. */
  public AllowRule(Waivers waivers) {
    this.waivers = waivers;
  }

  /** Checks that the waiver on an element can work. */
  public void check(Element element, Report report) {
    Mirror.find(element, Allow.class).ifPresent(allow -> check(allow, report));
  }

  /**
   * Checks that the waiver on an element was needed.
   *
   * @param lateStep whether this is asked for the rules that only the exporter's step knows
   */
  public void checkNeed(Element element, boolean lateStep, Report report) {
    Mirror.find(element, Allow.class)
        .ifPresent(
            allow ->
                allow.list("rule").stream()
                    .filter(rule -> isWaivable(text(rule)))
                    .filter(rule -> isLate(text(rule)) == lateStep)
                    .filter(rule -> !waivers.isUsed(text(rule), element))
                    .forEach(
                        rule -> report.add(Problem.ALLOW_IDLE, allow.location(rule), text(rule))));
  }

  private static void check(Mirror allow, Report report) {
    for (AnnotationValue rule : allow.list("rule")) {
      String id = text(rule);
      Optional<Boolean> waivable = waivable(id);
      if (waivable.isEmpty()) {
        report.add(Problem.ALLOW_UNKNOWN, allow.location(rule), id, suggestion(id));
      } else if (!waivable.get()) {
        report.add(Problem.ALLOW_FORBIDDEN, allow.location(rule), id);
      }
    }
    if (allow.string("reason").isBlank()) {
      String ids = String.join(", ", allow.list("rule").stream().map(AllowRule::text).toList());
      report.add(Problem.ALLOW_REASON, allow.location("reason"), ids);
    }
  }

  private static boolean isWaivable(String id) {
    return waivable(id).orElse(false);
  }

  private static Optional<Boolean> waivable(String id) {
    return RuleId.of(id).map(RuleId::waivable).or(() -> Problem.of(id).map(Problem::waivable));
  }

  private static boolean isLate(String id) {
    return id.equals(Problem.PREFIX_MISSING.id()) || id.equals(Problem.INTERNAL_PORT.id());
  }

  /** Returns a hint at the rule of which the constant's name or another spelling was written. */
  private static String suggestion(String id) {
    return Stream.concat(Arrays.stream(RuleId.values()), Arrays.stream(Problem.values()))
        .filter(rule -> rule.name().equalsIgnoreCase(id) || idOf(rule).equalsIgnoreCase(id))
        .map(rule -> "Did you mean \"" + idOf(rule) + "\"?")
        .findFirst()
        .orElse("The ids stand in square brackets in messages.");
  }

  private static String idOf(Enum<?> rule) {
    return rule instanceof RuleId id ? id.id() : ((Problem) rule).id();
  }

  private static String text(AnnotationValue value) {
    return String.valueOf(Mirror.known(value).getValue());
  }
}
