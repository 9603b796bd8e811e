package dev.exporterkit.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalTest {
  @Test
  void valueAtTheLimitMeetsIt() {
    assertThat(atMost(Optional.of(1.5)).verdict()).isEqualTo("met");
  }

  @Test
  void valueAboveTheLimitMissesIt() {
    assertThat(atMost(Optional.of(1.501)).verdict()).isEqualTo("**MISSED**");
  }

  @Test
  void lowerLimitIsMetFromAbove() {
    Goal goal = Goal.atLeast(8000, "responses", Optional.of(7999.0), Digits::count);
    assertThat(goal.verdict()).isEqualTo("**MISSED**");
    assertThat(goal.limitText()).isEqualTo("≥ 8,000");
  }

  @Test
  void unmeasuredGoalIsNeitherMetNorMissed() {
    assertThat(atMost(Optional.empty()).verdict()).isEqualTo("not measured");
  }

  private static Goal atMost(Optional<Double> measured) {
    return Goal.atMost(1.5, "scrape", measured, Digits::times);
  }
}
