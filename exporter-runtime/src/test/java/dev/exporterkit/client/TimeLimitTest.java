package dev.exporterkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {
  private final CountDownLatch ended = new CountDownLatch(1);

  @Test
  void timeGrowsWithTheScrape() throws Exception {
    Growing scrape = new Growing(50, 70, 0);
    TimeLimit limit = TimeLimit.of(scrape, Optional.empty());
    limit.start(ended::countDown);
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(limit).hasToString("120ms");
  }

  @Test
  void ownTimeDoesNotGrow() throws Exception {
    Growing scrape = new Growing(500, 500, 500);
    TimeLimit limit = TimeLimit.of(scrape, Optional.of(Duration.ofMillis(20)));
    limit.start(ended::countDown);
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(limit).hasToString("20ms");
  }

  @Test
  void doneWorkIsNotEnded() throws Exception {
    Growing scrape = new Growing(60_000);
    TimeLimit limit = TimeLimit.of(scrape, Optional.empty());
    limit.start(ended::countDown);
    limit.done();
    scrape.resources.get(0).close();
    assertThat(ended.getCount()).isEqualTo(1);
  }

  @Test
  void textIsRounded() {
    assertThat(TimeLimit.of(new Growing(9_764), Optional.empty())).hasToString("9.8s");
    assertThat(TimeLimit.of(new Growing(398), Optional.empty())).hasToString("400ms");
    assertThat(TimeLimit.of(new Growing(60_000), Optional.empty())).hasToString("1m");
  }

  @Test
  void slowEndsHaveAReserve() {
    assertThat(TimeLimit.ofSlowToEnd(new Growing(9_700, 9_700))).hasToString("9.2s");
    assertThat(TimeLimit.ofSlowToEnd(new Growing(800, 800))).hasToString("700ms");
  }

  /** A scrape that has so many milliseconds, and then so many more. */
  private static final class Growing implements ScrapeContext {
    final List<AutoCloseable> resources = new ArrayList<>();
    private final List<Integer> millis;
    private int asked;

    Growing(Integer... millis) {
      this.millis = List.of(millis);
    }

    @Override
    public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
      return fetch.fetch();
    }

    @Override
    public synchronized Duration remaining() {
      return Duration.ofMillis(millis.get(asked++));
    }

    @Override
    public void onCancel(AutoCloseable resource) {
      resources.add(resource);
    }
  }
}
