package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import dev.exporterkit.formats.exposition.Exposition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScrapeRulesTest {
  private static final Exposition BAD =
      parsed("# HELP app_jobs Jobs done.\n# TYPE app_jobs counter\napp_jobs 3\n");

  private static Exposition parsed(String text) {
    return ScrapeRules.parsed("/metrics", text);
  }

  @Test
  void malformedExpositionIsReported() {
    assertThatThrownBy(() -> parsed("a x\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "GET /metrics: malformed exposition: line 1, column 3: expected a number such as 1,"
                + " 0.5, NaN or +Inf, found \"x\": a x");
  }

  @Test
  void brokenRuleIsReported() {
    assertThatThrownBy(() -> ScrapeRules.requireRules(BAD, List.of(), Set.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "the scrape breaks rules for metrics; .allow(Rule.…) of the extension waives one:\n"
                + "  app_jobs: [");
  }

  @Test
  void waivedAndDeclaredFamiliesPass() {
    MetricFamily declared =
        MetricFamily.of("app_jobs", MetricType.COUNTER, "Jobs done.", List.of());
    assertThatCode(() -> ScrapeRules.requireRules(BAD, List.of(declared), Set.of()))
        .doesNotThrowAnyException();
    assertThatCode(() -> ScrapeRules.requireRules(BAD, List.of(), Set.of(Rule.values())))
        .doesNotThrowAnyException();
  }

  @Test
  void counterMustNotFallAndTypeMustStay() {
    Exposition later =
        parsed("# TYPE app_jobs counter\napp_jobs 2\n# TYPE app_size counter\napp_size 1\n");
    Exposition before =
        parsed("# TYPE app_jobs counter\napp_jobs 3\n# TYPE app_size gauge\napp_size 1\n");
    assertThatThrownBy(() -> ScrapeRules.requireContinuity(before, later))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "two scrapes contradict each other; forgetLastScrape() of the extension allows it, such"
                + " as after a restart of the target:\n"
                + "  the counter app_jobs fell from 3 to 2\n"
                + "  the type of app_size changed from gauge to counter");
    assertThatCode(() -> ScrapeRules.requireContinuity(later, later)).doesNotThrowAnyException();
  }
}
