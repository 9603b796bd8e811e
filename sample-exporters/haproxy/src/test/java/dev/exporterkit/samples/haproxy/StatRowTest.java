package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatRowTest {
  @ParameterizedTest
  @ValueSource(strings = {"UP", "UP 1/3", "UP 2/3", "OPEN", "no check", "DRAIN"})
  void serverThatTakesTrafficIsUp(String status) {
    assertThat(row("status", status).get("up")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DOWN", "DOWN 1/2", "NOLB", "MAINT", "MAINT(via)", "UP 1/2", "?"})
  void everyOtherServerIsDown(String status) {
    assertThat(row("status", status).get("up")).isEqualTo("0");
  }

  @Test
  void emptyStatusIsNeither() {
    assertThat(row("status", "").get("up")).isNull();
  }

  private static StatRow row(String column, String cell) {
    return new StatRow(Map.of(column, 0), List.of(cell), Optional.empty());
  }
}
