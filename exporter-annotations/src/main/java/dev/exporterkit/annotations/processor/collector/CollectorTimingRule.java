package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectorDescriptor;
import java.time.Duration;
import java.util.Optional;

/** The times of a collector are times, and do something. */
final class CollectorTimingRule implements ModelRule<CollectorModel> {
  /** Prometheus scrapes every 15 s to 60 s; below that, most scrapes fetch all the same. */
  private static final Duration MIN_USEFUL_TTL = Duration.ofSeconds(30);

  @Override
  public void check(CollectorModel collector, Report report) {
    Mirror annotation = collector.annotation();
    Optional<Duration> timeout = time(annotation, "timeout", report);
    if (timeout.isPresent()
        && collector.cached().isEmpty()
        && timeout.get().compareTo(CollectorDescriptor.MAX_SCRAPE_TIME) > 0) {
      report.add(
          Problem.TIMEOUT_IDLE,
          annotation.location("timeout"),
          annotation.string("timeout"),
          GoDuration.text(CollectorDescriptor.MAX_SCRAPE_TIME));
    }
    collector.cached().ifPresent(cached -> checkCached(cached, collector, report));
  }

  private static void checkCached(Mirror cached, CollectorModel collector, Report report) {
    Optional<Duration> ttl = time(cached, "ttl", report);
    Optional<Duration> maxStale = time(cached, "maxStale", report);
    if (ttl.isPresent() && maxStale.isPresent() && maxStale.get().compareTo(ttl.get()) < 0) {
      report.add(
          Problem.CACHE_STALE,
          cached.location("maxStale"),
          cached.string("maxStale"),
          cached.string("ttl"));
    }
    if (ttl.isPresent() && ttl.get().compareTo(MIN_USEFUL_TTL) < 0) {
      report.add(
          Problem.CACHE_SHORT,
          cached.location("ttl"),
          cached.string("ttl"),
          GoDuration.text(MIN_USEFUL_TTL));
    }
    if (cached.string("reason").isBlank()) {
      report.add(Problem.CACHE_REASON, cached.location("reason"), collector.name());
    }
    if (collector.isProbe()) {
      report.add(Problem.CACHE_PROBE, cached.location(), collector.name());
    }
  }

  /** Returns a time that is given and can be used. */
  private static Optional<Duration> time(Mirror annotation, String attribute, Report report) {
    String text = annotation.string(attribute);
    if (!annotation.isGiven(attribute)) {
      return Optional.empty();
    }
    try {
      Duration time = GoDuration.parse(text);
      if (!time.isZero()) {
        return Optional.of(time);
      }
      report.add(Problem.TIME, annotation.location(attribute), attribute, text, "is zero");
    } catch (IllegalArgumentException e) {
      report.add(
          Problem.TIME, annotation.location(attribute), attribute, text, "is not a duration");
    }
    return Optional.empty();
  }
}
