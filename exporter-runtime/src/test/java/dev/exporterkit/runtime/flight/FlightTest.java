package dev.exporterkit.runtime.flight;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.flight.Result.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One call and those who wait for it, on a clock that the tests advance. */
@Timeout(60)
class FlightTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String WAITING = "flight-test";
  private static final Executor THREADS = Threads.each("flight");

  private final ManualClock clock = new ManualClock();
  private final Bulkhead lates = new Bulkhead(2);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> events = new CopyOnWriteArrayList<>();

  @AfterEach
  void end() {
    release.countDown();
  }

  @Test
  void everyCallerHasTheValue() throws Exception {
    Flight<String> flight = flight(this::untilReleased);
    Deadline other = deadline(2);
    flight.join(other);
    CompletableFuture<Result<String>> first = inBackground(flight, deadline(1));
    CompletableFuture<Result<String>> second = inBackground(flight, other);
    awaitCallers(WAITING, 2);
    clock.advance(Duration.ofMillis(300));
    release.countDown();

    assertThat(first.get().value()).isEqualTo("value");
    assertThat(first.get().nanos()).isEqualTo(300_000_000);
    assertThat(second.get()).isEqualTo(first.get());
  }

  @Test
  void failureReachesEveryCaller() {
    IOException failure = new IOException("refused");
    Flight<String> flight =
        flight(
            self -> {
              throw failure;
            });

    assertThat(flight.await(deadline(1)).failure()).isSameAs(failure);
  }

  @Test
  void threadThatCannotBeHadIsAFailure() {
    Flight<String> flight = new Flight<>(clock, lates, self -> "value");
    flight.join(deadline(1));
    OutOfMemoryError none = new OutOfMemoryError("unable to create native thread");

    flight.start(
        task -> {
          throw none;
        });

    assertThat(flight.await(deadline(1)).failure()).isSameAs(none);
  }

  @Test
  void timerMakesItLateWhoeverLooks() {
    Flight<String> flight = flight(this::untilInterrupted);

    clock.advance(SECOND);

    assertThat(flight.isLate()).isTrue();
    assertThat(lates.count()).isEqualTo(1);
    await(() -> lates.count() == 0);
    assertThat(events).containsExactly("closed", "interrupted", "ended late");
    assertThat(flight.await(deadline(1)).status()).isEqualTo(Status.LATE);
  }

  @Test
  void nobodyJoinsALateOne() {
    Flight<String> flight = flight(this::deaf);
    clock.advance(SECOND);

    assertThat(flight.join(deadline(5))).isFalse();
  }

  @Test
  void patientCallerAddsTimeFromTheStart() {
    Flight<String> flight = flight(this::deaf);
    clock.advance(Duration.ofMillis(500));

    assertThat(flight.join(deadline(3))).isTrue();

    assertThat(flight.budget()).isEqualTo(Duration.ofSeconds(3).toNanos());
    clock.advance(Duration.ofMillis(2_499));
    assertThat(flight.isLate()).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(flight.isLate()).isTrue();
  }

  @Test
  void impatientCallerLeavesAtItsOwnTime() throws Exception {
    Flight<String> flight = flight(this::untilReleased);
    CompletableFuture<Result<String>> hasty = inBackground(flight, deadline(1));
    awaitCallers(WAITING, 1);
    Deadline longer = deadline(3);
    flight.join(longer);
    CompletableFuture<Result<String>> patient = inBackground(flight, longer);
    awaitCallers(WAITING, 2);

    clock.advance(SECOND);

    assertThat(hasty.get().status()).isEqualTo(Status.LATE);
    release.countDown();
    assertThat(patient.get().value()).isEqualTo("value");
  }

  /** A caller's patience may grow while it waits, as that of a run which another scrape joins. */
  @Test
  void growingPatienceKeepsItGoing() throws Exception {
    Deadline[] patience = {deadline(1)};
    Patience growing = () -> patience[0].end();
    Flight<String> flight = new Flight<>(clock, lates, this::untilReleased);
    flight.join(growing);
    flight.start(THREADS);
    CompletableFuture<Result<String>> caller = inBackground(flight, growing);
    awaitCallers(WAITING, 1);
    patience[0] = deadline(3);

    clock.advance(SECOND);
    release.countDown();

    assertThat(caller.get().value()).isEqualTo("value");
  }

  @Test
  void lastCallerToLeaveCancelsIt() throws Exception {
    Flight<String> flight = flight(this::untilInterrupted);
    Deadline other = deadline(1);
    flight.join(other);
    entered.await();

    flight.leave(deadline(1));
    assertThat(flight.isLate()).isFalse();
    flight.leave(other);

    assertThat(flight.isLate()).isTrue();
    await(() -> events.contains("ended late"));
    assertThat(events).containsExactly("closed", "interrupted", "ended late");
  }

  /** Clients that hang up leave work that ends at once, and others are not refused for it. */
  @Test
  void desertedOneCountsAsLateOnlyIfItGoesOn() {
    Flight<String> flight = flight(this::deaf);

    flight.leave(deadline(1));

    assertThat(lates.count()).isZero();
    clock.advance(Duration.ofSeconds(2));
    assertThat(lates.count()).isEqualTo(1);
    release.countDown();
    await(() -> lates.count() == 0);
  }

  @Test
  void interruptedCallerIsNotCalledLate() throws Exception {
    Flight<String> flight = flight(this::untilReleased);
    CompletableFuture<Result<String>> caller = new CompletableFuture<>();
    Thread thread = new Thread(() -> caller.complete(flight.await(deadline(1))), WAITING);
    thread.start();
    awaitCallers(WAITING, 1);

    thread.interrupt();

    assertThat(caller.get().status()).isEqualTo(Status.INTERRUPTED);
  }

  @Test
  void limitBoundsEveryPatience() {
    Flight<String> flight =
        new Flight<>(
            clock,
            lates,
            new Work<>() {
              @Override
              public String run(Flight<String> self) {
                awaitDeaf(release);
                return "";
              }

              @Override
              public long limit() {
                return SECOND.toNanos();
              }
            });
    flight.join(deadline(5));
    flight.start(THREADS);

    assertThat(flight.end() - clock.getAsLong()).isEqualTo(SECOND.toNanos());
    clock.advance(SECOND);
    assertThat(flight.isLate()).isTrue();
  }

  @Test
  void endedOneLeavesNoAlarm() {
    Flight<String> flight = flight(self -> "value");

    flight.await(deadline(1));

    assertThat(clock.alarms()).isZero();
  }

  private Flight<String> flight(Work<String> work) {
    Work<String> noted =
        new Work<>() {
          @Override
          public String run(Flight<String> self) throws Throwable {
            return work.run(self);
          }

          @Override
          public void ended(Result<String> result, boolean isLate) {
            events.add(isLate ? "ended late" : "ended");
          }
        };
    Flight<String> flight = new Flight<>(clock, lates, noted);
    flight.join(deadline(1));
    flight.start(THREADS);
    return flight;
  }

  private String untilReleased(Flight<String> self) throws InterruptedException {
    release.await();
    return "value";
  }

  private String deaf(Flight<String> self) {
    awaitDeaf(release);
    return "value";
  }

  private String untilInterrupted(Flight<String> self) throws InterruptedException {
    self.onCancel(() -> events.add("closed"));
    entered.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      events.add("interrupted");
    }
    return "too late";
  }

  private Deadline deadline(int seconds) {
    return Deadline.in(Duration.ofSeconds(seconds), clock.getAsLong());
  }

  private static CompletableFuture<Result<String>> inBackground(
      Flight<String> flight, Patience caller) {
    CompletableFuture<Result<String>> result = new CompletableFuture<>();
    Threads.start(WAITING, () -> result.complete(flight.await(caller)));
    return result;
  }
}
