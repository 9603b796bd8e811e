package dev.exporterkit.testkit;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.runtime.scrape.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * The result of one run of a collector. AssertJ's {@code assertThat} accepts it, and returns a
 * {@link CollectorRunAssert}. Immutable.
 */
public final class CollectorRun implements AssertProvider<CollectorRunAssert> {
  private final String collector;
  private final Outcome outcome;
  private final @Nullable Throwable exception;
  private final List<Drop> drops;
  private final Exposed exposed;

  CollectorRun(
      String collector,
      Outcome outcome,
      @Nullable Throwable exception,
      List<Drop> drops,
      Exposed exposed) {
    this.collector = collector;
    this.outcome = outcome;
    this.exception = exception;
    this.drops = List.copyOf(drops);
    this.exposed = exposed;
  }

  /**
   * The samples of a run in both formats.
   *
   * @param text as Prometheus's text
   * @param exposition the same, as the strict parser has read it
   * @param openMetrics in OpenMetrics, as the strict parser has read it
   * @param declared the names of all families that the collector may have; empty if it is dynamic
   */
  record Exposed(
      String text, Exposition exposition, Exposition openMetrics, Optional<Set<String>> declared) {}

  /** Returns the name of the collector. */
  public String collector() {
    return collector;
  }

  /** Returns how the run ended. */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Returns what the collector threw; empty if it returned, is late, or did not run because its
   * cache was fresh.
   */
  public Optional<Throwable> exception() {
    return Optional.ofNullable(exception);
  }

  /** Returns the rows and samples that were dropped, with the reasons. */
  public List<Drop> drops() {
    return drops;
  }

  /** Returns the collector's samples in Prometheus's text format, without those about the run. */
  public String text() {
    return exposed.text();
  }

  /** Returns the collector's samples, without those about the run. */
  public Exposition exposition() {
    return exposed.exposition();
  }

  /** Returns the same samples as OpenMetrics exposes them, with its types and units. */
  public Exposition openMetrics() {
    return exposed.openMetrics();
  }

  Optional<Set<String>> declared() {
    return exposed.declared();
  }

  /** Returns an assertion for this run; AssertJ calls it. */
  @Override
  public CollectorRunAssert assertThat() {
    return new CollectorRunAssert(this);
  }

  /** Returns how the run ended, with the number of samples, and why. */
  @Override
  public String toString() {
    return "run of %s: %s, %d samples, %d dropped%s"
        .formatted(
            collector,
            outcome,
            exposition().samples().count(),
            drops.stream().mapToLong(Drop::count).sum(),
            exception == null ? "" : ", " + exception);
  }
}
