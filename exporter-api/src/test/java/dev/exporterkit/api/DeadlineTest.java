package dev.exporterkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DeadlineTest {
  private final CountDownLatch closed = new CountDownLatch(1);

  @Test
  void readEndsAtTheDeadline() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Deadline deadline = new Scrape(60_000).deadline(Duration.ofMillis(20));
      assertThatThrownBy(
              () -> {
                try (deadline;
                    Socket socket = deadline.guard(new Socket())) {
                  socket.connect(silent.getLocalSocketAddress());
                  socket.getInputStream().read();
                } catch (IOException e) {
                  throw deadline.failure(e);
                }
              })
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("no complete response within 20ms")
          .hasCauseInstanceOf(SocketException.class);
    }
  }

  @Test
  void timeGrowsWithTheScrape() throws Exception {
    Deadline deadline = new Scrape(50, 70, 0).deadline();
    deadline.guard(closed::countDown);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline).hasToString("120ms");
  }

  @Test
  void timeoutDoesNotGrow() throws Exception {
    Deadline deadline = new Scrape(500, 500, 500, 500).deadline(Duration.ofMillis(20));
    deadline.guard(closed::countDown);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline).hasToString("20ms");
  }

  @Test
  void timeGrowsUpToTheTimeout() throws Exception {
    Deadline deadline = new Scrape(30, 500, 500, 500).deadline(Duration.ofMillis(80));
    deadline.guard(closed::countDown);
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(deadline).hasToString("80ms");
  }

  @Test
  void cancelledScrapeClosesTheNewestFirst() throws Exception {
    Scrape scrape = new Scrape(60_000);
    List<String> order = new ArrayList<>();
    try (Deadline deadline = scrape.deadline()) {
      deadline.guard(() -> order.add("first"));
      deadline.guard(
          () -> {
            order.add("second");
            throw new IOException("broken");
          });
      scrape.cancel();
      assertThat(order).containsExactly("second", "first");
      assertThat(deadline.isOver()).isTrue();
      assertThat(deadline.remaining()).isZero();
      assertThat(deadline.remainingMillis()).isEqualTo(1);
    }
  }

  @Test
  void endedWorkIsNotClosed() throws Exception {
    Scrape scrape = new Scrape(60_000);
    Deadline deadline = scrape.deadline();
    deadline.guard(closed::countDown);
    deadline.close();
    scrape.cancel();
    deadline.guard(closed::countDown);
    assertThat(closed.getCount()).isEqualTo(1);
    assertThat(deadline.isOver()).isFalse();
  }

  @Test
  void resourceThatComesTooLateIsClosed() {
    try (Deadline over = new Scrape(0).deadline()) {
      over.guard(closed::countDown);
      assertThat(closed.getCount()).isZero();
    }
  }

  @Test
  void failureBeforeTheDeadlineIsItself() {
    IOException refused = new IOException("refused");
    try (Deadline deadline = new Scrape(60_000).deadline()) {
      assertThat(deadline.failure(refused)).isSameAs(refused);
      assertThat(deadline.isOver()).isFalse();
    }
  }

  @Test
  void timeOfTheScrapeIsRounded() {
    assertThat(new Scrape(9_764).deadline()).hasToString("9.8s");
    assertThat(new Scrape(398).deadline()).hasToString("400ms");
    assertThat(new Scrape(60_000).deadline()).hasToString("1m");
    assertThat(new Scrape(60_000).deadline(Duration.ofMillis(1_234))).hasToString("1.234s");
  }

  /** A scrape that has so many milliseconds, and then so many more; after the last, none. */
  private static final class Scrape implements ScrapeContext {
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final List<Integer> millis;
    private int asked;

    Scrape(Integer... millis) {
      this.millis = List.of(millis);
    }

    @Override
    public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
      return fetch.fetch();
    }

    @Override
    public synchronized Duration remaining() {
      return Duration.ofMillis(asked < millis.size() ? millis.get(asked++) : 0);
    }

    @Override
    public void onCancel(AutoCloseable resource) {
      resources.add(resource);
    }

    void cancel() throws Exception {
      for (AutoCloseable resource : resources) {
        resource.close();
      }
    }
  }
}
