package dev.exporterkit.testkit;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.runtime.problem.NearestName;
import dev.exporterkit.runtime.scrape.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assertions about one run of a collector; AssertJ's {@code assertThat} returns them. */
public final class CollectorRunAssert extends ExpositionAssert<CollectorRunAssert, CollectorRun> {
  private static final List<String> SUFFIXES = List.of("_bucket", "_count", "_sum");

  CollectorRunAssert(CollectorRun run) {
    super(run, CollectorRunAssert.class, run.exposition());
  }

  /** Requires that the collector succeeded, with or without data: {@code _up} would be 1. */
  public CollectorRunAssert isUp() {
    if (!actual.outcome().isSuccess()) {
      throw failure("the collector must succeed");
    }
    return this;
  }

  /** Requires that the collector did not succeed: {@code _up} would be 0. */
  public CollectorRunAssert isDown() {
    if (actual.outcome().isSuccess()) {
      throw failure("the collector must fail, but succeeded");
    }
    return this;
  }

  /** Requires that the collector threw an exception of this type. */
  public CollectorRunAssert failedWith(Class<? extends Throwable> type) {
    return failedWith(type, "");
  }

  /**
   * Requires that the collector threw an exception of this type.
   *
   * @param message a part of its message
   */
  public CollectorRunAssert failedWith(Class<? extends Throwable> type, String message) {
    Throwable thrown = actual.exception().orElse(null);
    if (thrown == null) {
      throw failure("the collector must fail with " + type.getName() + ", but threw nothing");
    }
    if (!type.isInstance(thrown)) {
      throw failure("the collector must fail with " + type.getName());
    }
    if (!String.valueOf(thrown.getMessage()).contains(message)) {
      throw failure("the message of the exception must contain \"" + message + "\"");
    }
    return this;
  }

  /** Requires that the collector reported that there is no data. */
  public CollectorRunAssert hasNoData() {
    return hasOutcome(Outcome.NO_DATA);
  }

  /** Requires that the collector did not finish before the deadline. */
  public CollectorRunAssert isLate() {
    return hasOutcome(Outcome.LATE);
  }

  /** Requires how the run ended. */
  public CollectorRunAssert hasOutcome(Outcome outcome) {
    if (actual.outcome() != outcome) {
      throw failure("the outcome is " + actual.outcome() + ", expected " + outcome);
    }
    return this;
  }

  /** Requires that the collector succeeded and no row or sample was dropped. */
  public CollectorRunAssert hasNoDrops() {
    isUp();
    if (!actual.drops().isEmpty()) {
      throw failure("nothing must be dropped");
    }
    return this;
  }

  /** Requires that something was dropped for a reason. */
  public CollectorRunAssert hasDrop(Drop.Reason reason) {
    return hasDrop(reason, "");
  }

  /**
   * Requires that something was dropped for a reason.
   *
   * @param detail a part of the detail that the log shows: the metric or label, and the value
   */
  public CollectorRunAssert hasDrop(Drop.Reason reason, String detail) {
    boolean isFound =
        actual.drops().stream()
            .anyMatch(drop -> drop.reason() == reason && drop.detail().contains(detail));
    if (!isFound) {
      throw failure(
          "there is no drop for the reason "
              + reason
              + (detail.isEmpty() ? "" : " with \"" + detail + "\" in its detail")
              + (actual.drops().isEmpty() ? "; nothing was dropped" : ""));
    }
    return this;
  }

  @Override
  String unknown(String name) {
    if (!actual.outcome().isSuccess()) {
      return "the collector did not succeed, so the absence of " + name + " proves nothing";
    }
    Set<String> declared = actual.declared().orElse(Set.of(name));
    return declared.contains(name)
            || SUFFIXES.stream()
                .anyMatch(
                    suffix ->
                        name.endsWith(suffix)
                            && declared.contains(
                                name.substring(0, name.length() - suffix.length())))
        ? ""
        : "the collector has no family "
            + name
            + ", so its absence proves nothing."
            + NearestName.question(name, declared);
  }

  @Override
  String circumstances() {
    String drops =
        actual.drops().stream()
            .map(
                drop ->
                    "\n  dropped %d: %s: %s".formatted(drop.count(), drop.reason(), drop.detail()))
            .collect(Collectors.joining());
    return actual + drops;
  }

  @Override
  AssertionError failure(String message) {
    AssertionError failure = super.failure(message);
    @Nullable Throwable cause = actual.exception().orElse(null);
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
