package dev.exporterkit.runtime.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(40)
class SystemTimerTest {
  private final SystemTimer timer = new SystemTimer();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  @Test
  void tasksRunInTheOrderOfTheirTimes() throws Exception {
    long now = timer.getAsLong();
    CountDownLatch isSet = new CountDownLatch(1);
    timer.at(now, () -> uninterruptibly(isSet));
    timer.at(now + 3, () -> finish("third"));
    timer.at(now + 1, () -> events.add("first"));
    timer.at(now + 2, () -> events.add("second"));
    isSet.countDown();
    done.await();

    assertThat(events).containsExactly("first", "second", "third");
  }

  @Test
  void earlierTaskIsNotLeftToTheLaterOne() throws Exception {
    timer.at(timer.getAsLong() + Duration.ofHours(1).toNanos(), () -> events.add("much later"));
    timer.at(timer.getAsLong() + 1, () -> finish("soon"));
    done.await();

    assertThat(events).containsExactly("soon");
  }

  @Test
  void cancelledTaskDoesNotRun() throws Exception {
    long now = timer.getAsLong();
    CountDownLatch isSet = new CountDownLatch(1);
    timer.at(now, () -> uninterruptibly(isSet));
    timer.at(now + 1, () -> events.add("cancelled")).cancel();
    timer.at(now + 2, () -> finish("later"));
    isSet.countDown();
    done.await();

    assertThat(events).containsExactly("later");
  }

  @Test
  void failureOfATaskSparesTheOthers() throws Exception {
    long now = timer.getAsLong();
    timer.at(
        now,
        () -> {
          throw new IllegalStateException("broken");
        });
    timer.at(now + 1, () -> finish("next"));
    done.await();

    assertThat(events).containsExactly("next");
  }

  @Test
  void closedTimerHasNoThread() throws Exception {
    CountDownLatch isSet = new CountDownLatch(1);
    timer.at(timer.getAsLong(), () -> finishOn(Thread.currentThread(), isSet));
    isSet.countDown();
    done.await();
    timer.close();
    Objects.requireNonNull(thread).join(); // it would otherwise wait for a minute

    CountDownLatch isDone = new CountDownLatch(1);
    timer.at(timer.getAsLong(), isDone::countDown);
    isDone.await();
  }

  private void finishOn(Thread current, CountDownLatch isSet) {
    uninterruptibly(isSet);
    thread = current;
    done.countDown();
  }

  private void finish(String event) {
    events.add(event);
    done.countDown();
  }

  private static void uninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
