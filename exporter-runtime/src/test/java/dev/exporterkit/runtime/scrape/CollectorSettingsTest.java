package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CollectorSettingsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final CollectorDescriptor PLAIN = new CollectorDescriptor("a", "A.", true);
  private static final CollectorDescriptor CACHED =
      PLAIN.timeout(MINUTE).cached(new Caching(MINUTE, MINUTE.multipliedBy(3)));

  @Test
  void withoutFlagsTheAuthorHasTheWord() {
    assertThat(CollectorSettings.DEFAULT.timeout(CACHED)).hasValue(MINUTE);
    assertThat(CollectorSettings.DEFAULT.timeout(PLAIN)).isEmpty();
    assertThat(CollectorSettings.DEFAULT.caching(CACHED)).isEqualTo(CACHED.caching());
  }

  @Test
  void flagChangesBothTimesInProportion() {
    assertThat(ttl(Duration.ofMinutes(20)).caching(CACHED))
        .hasValue(new Caching(Duration.ofMinutes(20), Duration.ofMinutes(60)));
    assertThat(ttl(Duration.ofNanos(Long.MAX_VALUE)).caching(CACHED))
        .hasValueSatisfying(
            all -> assertThat(all.maxStale()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE)));
  }

  @Test
  void zeroSwitchesCacheAndTimeoutOff() {
    assertThat(ttl(Duration.ZERO).caching(CACHED)).isEmpty();
    assertThat(ttl(Duration.ZERO).timeout(CACHED)).isEmpty();
  }

  @Test
  void onlyTheAuthorMakesACache() {
    assertThat(ttl(MINUTE).caching(PLAIN)).isEmpty();
  }

  @Test
  void helpTellsWhatHolds() {
    assertThat(note(new Caching(MINUTE, MINUTE))).isEqualTo("(cached for up to 1m)");
    assertThat(note(Caching.of(MINUTE))).isEqualTo("(cached for up to 1m, 2m if refreshing fails)");
  }

  private static String note(Caching caching) {
    return CachePolicy.of(caching, Optional.empty()).helpNote();
  }

  /** Says so of the cache, and that there is no time-out. */
  private static CollectorSettings ttl(Duration ttl) {
    return new CollectorSettings(
        Optional.of(Duration.ZERO), Optional.of(ttl), OptionalLong.empty());
  }
}
