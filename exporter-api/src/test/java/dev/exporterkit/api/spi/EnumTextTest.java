package dev.exporterkit.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class EnumTextTest {
  private enum Code {
    OK,
    NOT_FOUND,
    FAILURE
  }

  private static final EnumText<Code> TEXT = EnumText.of(Code.values()).with(Code.FAILURE, "5xx");

  @Test
  void constantsAreLowerCaseUnlessNamed() {
    assertThat(TEXT.texts()).containsExactly("ok", "not_found", "5xx");
    assertThat(TEXT.text(Code.NOT_FOUND)).isEqualTo("not_found");
    assertThat(TEXT.text(null)).isNull();
  }

  @Test
  void statesAreBitsFromTheLowest() {
    assertThat(TEXT.bits(Code.FAILURE)).isEqualTo(4);
    assertThat(TEXT.bits(Set.of(Code.OK, Code.FAILURE))).isEqualTo(5);
    assertThat(TEXT.bits(Set.of())).isZero();
  }

  @Test
  void absentStatesAreNoBits() {
    assertThat(TEXT.bits((Code) null)).isNull();
    assertThat(TEXT.bits((Set<Code>) null)).isNull();
  }
}
