package dev.exporterkit.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RuleIdTest {
  @Test
  void idsAreUnique() {
    assertThat(RuleId.values()).extracting(RuleId::id).doesNotHaveDuplicates();
  }

  @Test
  void idFindsItsRule() {
    assertThat(RuleId.values()).allSatisfy(rule -> assertThat(RuleId.of(rule.id())).contains(rule));
    assertThat(RuleId.of("WE-999")).isEmpty();
  }
}
