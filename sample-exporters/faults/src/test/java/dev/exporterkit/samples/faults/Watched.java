package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.tests.Prometheus;
import java.time.Duration;
import java.util.Map;

/**
 * A series of Prometheus that must be 1, or 0 during an outage, from the first scrape on that
 * begins after the turn. Every sample is judged but those of scrapes that met a turn.
 */
final class Watched {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int ENOUGH = 2;
  // Prometheus moves the time of a scrape by up to 2 ms to keep its pace.
  private static final double TOLERANCE = 0.005;

  private final Prometheus prometheus;
  private final String name;
  private final String job;
  private int expected = 1;
  private double since;
  private int judged;

  Watched(Prometheus prometheus, String name, String job) {
    this.prometheus = prometheus;
    this.name = name;
    this.job = job;
  }

  /** Takes it that what must be shown has just changed. */
  void turn() {
    expected = 1 - expected;
    beginAnew();
  }

  /** Leaves out what has not been judged yet, and scrapes under way. */
  void beginAnew() {
    since = now() + TOLERANCE;
  }

  /** Waits for some more scrapes that are as they must be. */
  void awaitScrapes(String scene) throws Exception {
    judged = 0;
    long end = System.nanoTime() + PATIENCE.toNanos();
    judge(scene);
    while (judged < ENOUGH) {
      assertThat(System.nanoTime()).as("%s: %s, no scrape", scene, this).isLessThan(end);
      Thread.sleep(200);
      judge(scene);
    }
  }

  /** Asserts that the scrapes until now, if they have not been judged yet, are as they must be. */
  void judge(String scene) throws Exception {
    double until = now() - TOLERANCE;
    Map<Double, Double> took = samples("scrape_duration_seconds");
    for (Map.Entry<Double, Double> sample : samples(name).entrySet()) {
      double time = sample.getKey();
      if (time >= since && time + took.getOrDefault(time, Double.MAX_VALUE) <= until) {
        assertThat(sample.getValue())
            .as("%s: %s at %.3f, judged from %.3f on", scene, this, time, since)
            .isEqualTo(expected);
        since = Math.nextUp(time);
        judged++;
      }
    }
  }

  private Map<Double, Double> samples(String series) throws Exception {
    return prometheus.samples("%s{job=\"%s\"}[5m]".formatted(series, job));
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  @Override
  public String toString() {
    return name + "{job=\"" + job + "\"}";
  }
}
