package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatRowTest {
  @ParameterizedTest
  @ValueSource(strings = {"UP", "UP 1/3", "UP 2/3", "OPEN", "no check", "DRAIN"})
  void serverThatTakesTrafficIsUp(String status) {
    assertThat(row("status", status).isUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN", "DOWN 1/2", "NOLB", "MAINT", "MAINT(via)", "UP 1/2", "?"})
  void everyOtherServerIsDown(String status) {
    assertThat(row("status", status).isUp()).isFalse();
  }

  @Test
  void emptyStatusIsNeither() {
    assertThat(row("status", "").isUp()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "٥", "５", "5.0", "1e3", "9223372036854775808", "--5", "5_0"})
  void textIsNoNumber(String text) {
    assertThatThrownBy(() -> row("stot", text).number("stot"))
        .isInstanceOf(NumberFormatException.class)
        .hasMessage("column stot holds \"" + text + "\", which is not a whole number");
  }

  @Test
  void responsesAreCountedByClass() {
    assertThat(ResponseClass.counts(row("hrsp_5xx", "12")))
        .hasSize(6)
        .containsEntry(ResponseClass.SERVER_ERROR, OptionalLong.of(12))
        .containsEntry(ResponseClass.SUCCESS, OptionalLong.empty());
  }

  private static StatRow row(String column, String cell) {
    return new StatRow(Map.of(column, 0), List.of(cell), Optional.empty());
  }
}
