package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BaseUnitTest {
  @ParameterizedTest
  @EnumSource(BaseUnit.class)
  void nameEndsInItsUnit(BaseUnit unit) {
    assertThat(BaseUnit.ofName("app_x_" + unit.word())).contains(unit);
  }

  @Test
  void unitIsTheLastWord() {
    assertThat(BaseUnit.ofName("app_seconds_left")).isEmpty();
    assertThat(BaseUnit.ofName("app_milliseconds")).isEmpty();
    assertThat(BaseUnit.ofName("seconds")).isEmpty();
  }
}
