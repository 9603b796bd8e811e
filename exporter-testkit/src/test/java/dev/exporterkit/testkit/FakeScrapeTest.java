package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.Key;
import dev.exporterkit.runtime.flight.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FakeScrapeTest {
  private static final Key<Integer> COUNT = Key.of("count");

  @Test
  void valueIsFetchedOnce() {
    FakeScrape scrape = new FakeScrape();
    AtomicInteger fetches = new AtomicInteger();
    assertThat(scrape.fetched(COUNT)).isFalse();
    assertThat(scrape.once(COUNT, fetches::incrementAndGet)).isEqualTo(1);
    assertThat(scrape.once(COUNT, fetches::incrementAndGet)).isEqualTo(1);
    assertThat(scrape.fetched(COUNT)).isTrue();
  }

  @Test
  void failureIsThatOfTheFirstFetch() {
    FakeScrape scrape = new FakeScrape();
    for (int i = 0; i < 2; i++) {
      int number = i;
      assertThatThrownBy(
              () ->
                  scrape.once(
                      COUNT,
                      () -> {
                        throw new IOException("fetch " + number);
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("fetch 0");
    }
  }

  @Test
  void expiryClosesTheNewestResourceFirst() throws Exception {
    FakeScrape scrape = new FakeScrape();
    List<String> closed = new ArrayList<>();
    AutoCloseable socket = () -> closed.add("socket");
    AutoCloseable stream = () -> closed.add("stream");
    scrape.onCancel(socket);
    scrape.onCancel(stream);
    assertThat(scrape.resources()).containsExactly(socket, stream);
    assertThat(scrape.closed(socket)).isFalse();
    scrape.expire();
    assertThat(closed).containsExactly("stream", "socket");
    assertThat(scrape.closed(socket)).isTrue();
    assertThat(scrape.remaining()).isZero();
  }

  @Test
  void timePassesWithItsClock() {
    ManualClock clock = new ManualClock();
    FakeScrape scrape = new FakeScrape(Duration.ofSeconds(3), clock);
    clock.advance(Duration.ofSeconds(1));
    assertThat(scrape.remaining()).hasSeconds(2);
    clock.advance(Duration.ofSeconds(9));
    assertThat(scrape.remaining()).isZero();
    assertThat(new FakeScrape(Duration.ofSeconds(3)).remaining()).hasSeconds(3);
  }
}
