package dev.exporterkit.docs;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.api.rules.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
  private static final String ID = "`[A-Z0-9_-]+`";

  @Test
  void everyProblemStandsInThePage() {
    Map<String, String> waivable =
        Stream.concat(
                Arrays.stream(RuleId.values()).map(rule -> Map.entry(rule.id(), rule.waivable())),
                Arrays.stream(Problem.values())
                    .map(problem -> Map.entry(problem.id(), problem.waivable())))
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue() ? "yes" : "no"));
    assertThat(shown()).containsExactlyInAnyOrderEntriesOf(waivable);
  }

  @Test
  void shownMessageIsTheRulesOwn() {
    MetricFamily family =
        MetricFamily.of("spool_wait_ms", MetricType.GAUGE, "Longest wait.", List.of());
    String page = String.join(" ", Page.of("docs/getting-started.md").lines());
    assertThat(MetricRules.judge(family))
        .singleElement()
        .satisfies(finding -> assertThat(page).contains("error: " + finding));
  }

  /** Returns the ids of the page with what it says of waivers. */
  private static Map<String, String> shown() {
    return Page.of("docs/annotations.md").rows().stream()
        .filter(cells -> cells.size() == 4 && cells.get(0).matches(ID))
        .collect(Collectors.toMap(cells -> cells.get(0).replace("`", ""), cells -> cells.get(3)));
  }
}
