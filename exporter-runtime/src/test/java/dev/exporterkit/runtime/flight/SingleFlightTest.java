package dev.exporterkit.runtime.flight;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.exporterkit.runtime.flight.Result.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SingleFlightTest {
  private static final int MAX_LATE = 2;
  private static final String WAITING = "single-flight-test";
  private static final Executor THREADS = Threads.each("flight");

  private final ManualClock clock = new ManualClock();
  private final SingleFlight<String, Work<Integer>, Integer> flights =
      new SingleFlight<>(clock, MAX_LATE);
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void end() {
    release.countDown();
  }

  @Test
  void equalCallsShareAFlight() {
    Caller<Work<Integer>, Integer> first = call("a", 1, this::deaf);
    Caller<Work<Integer>, Integer> second = call("a", 1, this::deaf);
    release.countDown();

    assertThat(first.await().value()).isEqualTo(1);
    assertThat(second.await().value()).isEqualTo(1);
    assertThat(second.works()).isEqualTo(first.works());
  }

  @Test
  void otherKeysHaveTheirOwn() {
    Caller<Work<Integer>, Integer> first = call("a", 1, this::deaf);

    assertThat(call("b", 1, self -> 7).await().value()).isEqualTo(7);

    release.countDown();
    assertThat(first.await().value()).isEqualTo(1);
  }

  @Test
  void endedOneIsNotJoined() {
    assertThat(call("a", 1, this::count).await().value()).isEqualTo(1);
    assertThat(call("a", 1, this::count).await().value()).isEqualTo(2);
  }

  @Test
  void lateOneIsNotStartedAgain() {
    Caller<Work<Integer>, Integer> first = call("a", 1, this::deaf);
    clock.advance(Duration.ofSeconds(1));

    assertThat(first.await().status()).isEqualTo(Status.LATE);
    Result<Integer> second = call("a", 5, this::deaf).await();
    assertThat(second.status()).isEqualTo(Status.STILL_RUNNING);
    assertThat(second.nanos()).isEqualTo(1_000_000_000);

    release.countDown();
    await(() -> call("a", 5, self -> 7).await().status() == Status.DONE);
    assertThat(runs).hasValue(1);
  }

  @Test
  void tooManyLateOnesRefuseOthers() {
    Caller<Work<Integer>, Integer> first = call("a", 1, this::deaf);
    call("b", 1, this::deaf);
    clock.advance(Duration.ofSeconds(1));

    assertThatExceptionOfType(TooManyLateException.class)
        .isThrownBy(() -> call("c", 1, this::deaf))
        .satisfies(refusal -> assertThat(refusal.late()).isEqualTo(2));

    assertThat(first.await().status()).isEqualTo(Status.LATE);
    release.countDown();
    await(() -> isStarted("c"));
  }

  private boolean isStarted(String key) {
    try {
      return call(key, 1, self -> 7).await().status() == Status.DONE;
    } catch (TooManyLateException e) {
      return false;
    }
  }

  @Test
  void failureOfAHastierRunIsTriedAgain() throws Exception {
    Caller<Work<Integer>, Integer> hasty = call("a", 1, this::failsFirst);
    entered.await();
    CompletableFuture<Result<Integer>> patient = new CompletableFuture<>();
    CompletableFuture<Result<Integer>> equal = new CompletableFuture<>();
    Threads.start(WAITING, () -> patient.complete(call("a", 2, this::failsFirst).await()));
    Threads.start(WAITING, () -> equal.complete(call("a", 1, this::failsFirst).await()));
    awaitCallers(WAITING, 2);
    release.countDown();

    assertThat(hasty.await().status()).isEqualTo(Status.FAILED);
    assertThat(equal.get().status()).isEqualTo(Status.FAILED);
    assertThat(patient.get().value()).isEqualTo(2);
  }

  /** What a limit cuts, has no more time because somebody is more patient. */
  @Test
  void limitMakesNobodyMorePatient() throws Exception {
    Limited work = new Limited();
    Caller<Work<Integer>, Integer> hasty = call("a", 1, work);
    entered.await();
    Caller<Work<Integer>, Integer> patient = call("a", 2, work);
    release.countDown();

    assertThat(hasty.await().status()).isEqualTo(Status.FAILED);
    assertThat(patient.await().status()).isEqualTo(Status.FAILED);
    assertThat(runs).hasValue(1);
  }

  /** Fails the first time, and may take a second. */
  private final class Limited implements Work<Integer> {
    @Override
    public Integer run(Flight<Integer> flight) throws Exception {
      return failsFirst(flight);
    }

    @Override
    public long limit() {
      return Duration.ofSeconds(1).toNanos();
    }
  }

  private Caller<Work<Integer>, Integer> call(String key, int seconds, Work<Integer> work) {
    Deadline deadline = Deadline.in(Duration.ofSeconds(seconds), clock.getAsLong());
    return flights.joinOrStart(key, deadline, work, THREADS);
  }

  private Integer count(Flight<Integer> self) {
    return runs.incrementAndGet();
  }

  private Integer deaf(Flight<Integer> self) {
    awaitDeaf(release);
    return runs.incrementAndGet();
  }

  private Integer failsFirst(Flight<Integer> self) throws Exception {
    if (runs.incrementAndGet() == 1) {
      entered.countDown();
      release.await();
      throw new IOException("timed out");
    }
    return runs.get();
  }
}
