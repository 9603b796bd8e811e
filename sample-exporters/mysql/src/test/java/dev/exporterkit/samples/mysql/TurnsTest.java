package dev.exporterkit.samples.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.mysql.QueryConfig.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final List<String> TARGETS = List.of("a", "b", "c");

  private long now;
  private final Turns first = new Turns(TARGETS, Strategy.FIRST, () -> now);
  private final Turns any = new Turns(TARGETS, Strategy.ANY, () -> now);

  @Test
  void firstKeepsTheOrderOfTheFile() {
    assertThat(first.next()).containsExactly("a", "b", "c");
  }

  @Test
  void anyBeginsWithEach() {
    assertThat(Stream.generate(any::next).limit(1_000).map(order -> order.get(0)))
        .contains("a", "b", "c");
  }

  @Test
  void longestFailedComesBeforeTheLatest() {
    first.failed("a");
    now += Duration.ofSeconds(1).toNanos();
    first.failed("b");
    assertThat(first.next()).containsExactly("c", "a", "b");
    now += Duration.ofSeconds(1).toNanos();
    first.failed("a");
    assertThat(first.next()).containsExactly("c", "b", "a");
  }

  @Test
  void failureIsForgottenAfterAMinute() {
    first.failed("a");
    now += Duration.ofSeconds(59).toNanos();
    assertThat(first.next()).containsExactly("b", "c", "a");
    now += Duration.ofSeconds(1).toNanos();
    assertThat(first.next()).containsExactly("a", "b", "c");
  }

  @Test
  void answerEndsTheRest() {
    first.failed("a");
    first.answered("a");
    assertThat(first.next()).containsExactly("a", "b", "c");
  }
}
