package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.testkit.example.QueueCollector;
import dev.exporterkit.testkit.example.QueueCollector.Queue;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each assertion fails with a message that shows what was found. */
class CollectorRunAssertTest {
  private static final String GOOD = "\nrun of queue: succeeded, 4 samples, 0 dropped";

  private final CollectorRun run =
      run(new Queue("paid", 12, 3), new Queue("open", 0.5, Long.MAX_VALUE));
  private final CollectorRun failed =
      CollectorTester.of(
              new QueueCollector(
                  () -> {
                    throw new IOException("refused");
                  }))
          .run();

  private static CollectorRun run(Queue... queues) {
    return CollectorTester.of(new QueueCollector(() -> List.of(queues))).run();
  }

  @Test
  void valueThatDiffersShowsBoth() {
    fails(
        () -> assertThat(run).hasText("shop_queue_jobs{queue=\"paid\"} 13"),
        "shop_queue_jobs{queue=\"paid\"} is 12, expected 13" + GOOD);
    fails(
        () -> assertThat(run).hasText("shop_queue_added_total{queue=\"open\"} 9223372036854775806"),
        "shop_queue_added_total{queue=\"open\"} is 9223372036854775807,"
            + " expected 9223372036854775806"
            + GOOD);
    fails(
        () -> assertThat(run).sample("shop_queue_jobs", "queue", "paid").isEqualTo(0.25),
        "shop_queue_jobs{queue=\"paid\"} is 12, expected 0.25" + GOOD);
    fails(
        () ->
            assertThat(run).sample("shop_queue_jobs", "queue", "paid").isCloseTo(11.5, within(0.4)),
        "shop_queue_jobs{queue=\"paid\"} is 12, expected 11.5, at most 0.4 away" + GOOD);
    fails(
        () -> assertThat(run).sample("shop_queue_jobs", "queue", "paid").isBetween(1, 11),
        "shop_queue_jobs{queue=\"paid\"} is 12, expected a value between 1 and 11" + GOOD);
    fails(
        () ->
            assertThat(run(new Queue("a", -1, 1)))
                .sample("shop_queue_jobs", "queue", "a")
                .isPositive(),
        "shop_queue_jobs{queue=\"a\"} is -1, expected a value of more than 0"
            + "\nrun of queue: succeeded, 2 samples, 0 dropped");
  }

  @Test
  void missingSeriesShowsTheNearest() {
    fails(
        () -> assertThat(run).sample("shop_queue_jobs", "queue", "pai").isEqualTo(12),
        """
        there is no series shop_queue_jobs{queue="pai"}; nearest:
            shop_queue_jobs{queue="paid"} 12
            shop_queue_jobs{queue="open"} 0.5"""
            + GOOD);
    fails(
        () -> assertThat(run).sample("shop_queue_job", "queue", "open").isPresent(),
        """
        there is no series shop_queue_job{queue="open"}; nearest:
            shop_queue_jobs{queue="open"} 0.5
            shop_queue_jobs{queue="paid"} 12"""
            + GOOD);
    fails(
        () -> assertThat(run).sample("redis_up").isPresent(),
        "there is no series redis_up, nor one with a similar name;"
            + " families: shop_queue_added_total, shop_queue_jobs"
            + GOOD);
  }

  @Test
  void allWrongLinesAreShown() {
    fails(
        () ->
            assertThat(run)
                .hasText(
                    """
                    # HELP shop_queue_jobs Jobs.
                    # TYPE shop_queue_jobs counter
                    # TYPE shop_queue_job gauge
                    shop_queue_jobs{queue="open"} 0.5
                    shop_queue_jobs{queue="paid"} 1
                    """),
        """
          HELP of shop_queue_jobs is "Jobs waiting.", expected "Jobs."
          TYPE of shop_queue_jobs is "gauge", expected "counter"
          there is no family shop_queue_job. Did you mean shop_queue_jobs?
          shop_queue_jobs{queue="paid"} is 12, expected 1"""
            + GOOD);
  }

  @Test
  void failureOfTheCollectorIsShown() {
    String circumstances =
        "\nrun of queue: target_unavailable, 0 samples, 0 dropped, java.io.IOException: refused";
    fails(() -> assertThat(failed).isUp(), "the collector must succeed" + circumstances);
    fails(() -> assertThat(failed).hasNoDrops(), "the collector must succeed" + circumstances);
    fails(
        () -> assertThat(failed).hasText("shop_queue_jobs{queue=\"paid\"} 12"),
        "there is no series shop_queue_jobs{queue=\"paid\"}, nor one with a similar name, because"
            + " there are no samples"
            + circumstances);
    fails(
        () -> assertThat(failed).failedWith(IllegalStateException.class),
        "the collector must fail with java.lang.IllegalStateException" + circumstances);
    fails(
        () -> assertThat(failed).failedWith(IOException.class, "timeout"),
        "the message of the exception must contain \"timeout\"" + circumstances);
    assertThatThrownBy(() -> assertThat(failed).isUp()).cause().hasMessage("refused");
  }

  @Test
  void successIsShown() {
    fails(() -> assertThat(run).isDown(), "the collector must fail, but succeeded" + GOOD);
    fails(
        () -> assertThat(run).failedWith(IOException.class),
        "the collector must fail with java.io.IOException, but threw nothing" + GOOD);
    fails(() -> assertThat(run).isLate(), "the outcome is succeeded, expected late" + GOOD);
    fails(() -> assertThat(run).hasNoData(), "the outcome is succeeded, expected no_data" + GOOD);
  }

  @Test
  void dropsAreShown() {
    Queue paid = new Queue("paid", 1, 1);
    CollectorRun dropped = run(paid, paid);
    String circumstances =
        "\nrun of queue: succeeded, 2 samples, 1 dropped\n  dropped 1: duplicate_row: "
            + dropped.drops().get(0).detail();
    fails(() -> assertThat(dropped).hasNoDrops(), "nothing must be dropped" + circumstances);
    fails(
        () -> assertThat(dropped).hasDrop(Reason.DUPLICATE_ROW, "open"),
        "there is no drop for the reason duplicate_row with \"open\" in its detail"
            + circumstances);
    fails(
        () -> assertThat(run).hasDrop(Reason.NULL_ROW),
        "there is no drop for the reason null_row; nothing was dropped" + GOOD);
  }

  @Test
  void absenceMustProveSomething() {
    fails(
        () -> assertThat(run).sample("shop_queue_jobs", "queue", "paid").isAbsent(),
        "shop_queue_jobs{queue=\"paid\"} must be absent, but is 12" + GOOD);
    fails(
        () -> assertThat(run).hasNoFamily("shop_queue_jobs"),
        "family shop_queue_jobs must not be there, but has 2 samples, such as"
            + " shop_queue_jobs{queue=\"paid\"} 12"
            + GOOD);
    fails(
        () -> assertThat(run).hasNoFamily("shop_queue_job"),
        "the collector has no family shop_queue_job, so its absence proves nothing."
            + " Did you mean shop_queue_jobs?"
            + GOOD);
    fails(
        () -> assertThat(failed).sample("shop_queue_jobs", "queue", "paid").isAbsent(),
        "the collector did not succeed, so the absence of shop_queue_jobs proves nothing"
            + "\nrun of queue: target_unavailable, 0 samples, 0 dropped, java.io.IOException:"
            + " refused");
    assertThat(run).sample("shop_queue_jobs", "queue", "old").isAbsent();
  }

  @Test
  void familyThatDiffersShowsBoth() {
    fails(
        () -> assertThat(run).family("shop_queue_jobs").hasType("counter"),
        "TYPE of shop_queue_jobs is \"gauge\", expected \"counter\"" + GOOD);
    fails(
        () -> assertThat(run).family("shop_queue_jobs").hasType("gauge").hasHelp("Jobs."),
        "HELP of shop_queue_jobs is \"Jobs waiting.\", expected \"Jobs.\"" + GOOD);
    fails(
        () -> assertThat(run).family("shop_queue_jobs").hasSamples(3),
        "number of samples of shop_queue_jobs is \"2\", expected \"3\"" + GOOD);
    fails(
        () -> assertThat(run).family("shop_jobs"),
        "there is no family shop_jobs. Found: shop_queue_added_total, shop_queue_jobs" + GOOD);
  }

  @Test
  void expectationsAreChecked() {
    refuses(() -> assertThat(run).hasText(" \n "), "the expected text must have at least one line");
    refuses(
        () -> assertThat(run).hasText("shop_queue_jobs{queue=\"paid\" 12"),
        "the expected line \"shop_queue_jobs{queue=\"paid\" 12\" is malformed in column 30:"
            + " expected \",\" or \"}\", found \"12\"");
    refuses(
        () -> assertThat(run).hasText("# UNIT shop_queue_jobs jobs"),
        "the expected line \"# UNIT shop_queue_jobs jobs\" must be # HELP NAME TEXT, or # TYPE"
            + " NAME TYPE");
    refuses(
        () -> assertThat(run).sample("shop_queue_jobs", "queue"),
        "the labels of shop_queue_jobs must be pairs of a name and a value, found queue");
    refuses(
        () -> assertThat(run).family("shop_queue_jobs").hasSamples(0),
        "the number of samples must be more than 0");
    refuses(
        () -> assertThat(run).sample("shop_queue_jobs", "queue", "paid").isBetween(2, 1),
        "the first value must not be more than the last, found 2.0 and 1.0");
  }

  @Test
  void failureHasTheDescription() {
    fails(
        () -> assertThat(run).as("at night").isDown(),
        "[at night] the collector must fail, but succeeded" + GOOD);
  }

  private static void fails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  private static void refuses(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
