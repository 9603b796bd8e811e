package dev.exporterkit.samples.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.Columns;
import dev.exporterkit.api.TargetUnavailableException;
import org.junit.jupiter.api.Test;

class ProcessInfoTest {
  private static final String ANSWER =
      """
      Name: HAProxy
      Version: 2.6.12-1
      Release_date: 2024/04/17
      Uptime: 0d 1h00m00s
      Uptime_sec: 3600
      Idle_pct: 97
      description: the one: for tests

      """;

  @Test
  void factsAreReadByName() {
    Columns info = ProcessInfo.parse(ANSWER);
    assertThat(info.get("Release_date")).isEqualTo("2024/04/17");
    assertThat(info.get("Version")).isEqualTo("2.6.12-1");
    assertThat(info.get("Uptime_sec")).isEqualTo("3600");
    assertThat(info.get("description")).isEqualTo("the one: for tests");
  }

  @Test
  void factOfNewerVersionIsAbsent() {
    assertThat(ProcessInfo.parse(ANSWER).get("CumReq")).isNull();
  }

  @Test
  void answerWithoutVersionIsRefused() {
    assertThatThrownBy(() -> ProcessInfo.parse("Permission denied\n\n"))
        .isInstanceOf(TargetUnavailableException.class)
        .hasMessageContaining("it is \"Permission denied\"");
  }

  @Test
  void answerCutOffIsRefused() {
    assertThatThrownBy(() -> ProcessInfo.parse("Name: HAProxy\nVersion: 2.6"))
        .isInstanceOf(TargetUnavailableException.class);
  }
}
