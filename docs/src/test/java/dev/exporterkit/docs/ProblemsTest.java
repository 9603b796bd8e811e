package dev.exporterkit.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.rules.MetricRules;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProblemsTest {
  private static final String ID = "`[A-Z_]+`";

  @Test
  void pageShowsEveryRule() {
    assertThat(rows(5))
        .extracting(cells -> List.of(cells.get(0), cells.get(1), cells.get(4)))
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .map(
                    rule ->
                        List.of(
                            "`" + rule + "`", rule.guideline(), rule.isWaivable() ? "yes" : "no"))
                .toList());
  }

  @Test
  void pageShowsEveryMistake() {
    Set<String> rules = Arrays.stream(Rule.values()).map(Rule::name).collect(toSet());
    assertThat(rows(3))
        .extracting(cells -> cells.get(0).replace("`", ""))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Problem.values())
                .map(Problem::id)
                .filter(id -> !rules.contains(id))
                .toList());
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

  /** Returns the rows of the page's table with this number of columns. */
  private static List<List<String>> rows(int columns) {
    return Page.of("docs/annotations.md").rows().stream()
        .filter(cells -> cells.size() == columns && cells.get(0).matches(ID))
        .toList();
  }
}
