package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CollectorSettingsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CollectorDescriptor PLAIN = new CollectorDescriptor("a", "A.", true);
  private static final CollectorDescriptor CACHED =
      PLAIN.timeout(MINUTE).cached(new Caching(MINUTE, MINUTE.multipliedBy(3)));

  @Test
  void withoutFlagsTheAnnotationsHold() {
    assertThat(CollectorSettings.of(CACHED).timeout()).hasValue(MINUTE);
    assertThat(CollectorSettings.of(PLAIN).timeout()).isEmpty();
    assertThat(times(CollectorSettings.of(CACHED))).containsExactly(MINUTE, MINUTE.multipliedBy(3));
  }

  @Test
  void flagChangesBothTimesInProportion() {
    assertThat(times(ttl(CACHED, Duration.ofMinutes(20))))
        .containsExactly(Duration.ofMinutes(20), Duration.ofMinutes(60));
    assertThat(times(ttl(CACHED, Duration.ofNanos(Long.MAX_VALUE))))
        .last()
        .isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
  }

  @Test
  void zeroSwitchesCacheAndTimeoutOff() {
    assertThat(ttl(CACHED, Duration.ZERO).cache()).isEmpty();
    assertThat(ttl(CACHED, Duration.ZERO).timeout()).isEmpty();
  }

  @Test
  void onlyTheAuthorMakesACache() {
    assertThat(ttl(PLAIN, MINUTE).cache()).isEmpty();
  }

  @Test
  void helpShowsWhatHolds() {
    assertThat(note(new Caching(MINUTE, MINUTE))).isEqualTo("(cached for up to 1m)");
    assertThat(note(Caching.of(MINUTE))).isEqualTo("(cached for up to 1m, 2m if refreshing fails)");
  }

  private static String note(Caching caching) {
    return CachePolicy.of(caching, Optional.empty()).helpNote();
  }

  /** Returns for how long rows are served, and for how long while refreshing fails. */
  private static List<Duration> times(CollectorSettings settings) {
    CachePolicy policy = settings.cache().orElseThrow();
    return List.of(Duration.ofNanos(policy.ttl()), Duration.ofNanos(policy.maxStale()));
  }

  /** With flags for the cache, and for no timeout. */
  private static CollectorSettings ttl(CollectorDescriptor collector, Duration ttl) {
    return CollectorSettings.of(
        collector, Optional.of(Duration.ZERO), Optional.of(ttl), OptionalLong.empty());
  }
}
