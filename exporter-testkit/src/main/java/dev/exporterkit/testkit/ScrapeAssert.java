package dev.exporterkit.testkit;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.runtime.problem.NearestName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Assertions about one scrape or probe; AssertJ's {@code assertThat} returns them. */
public final class ScrapeAssert extends ExpositionAssert<ScrapeAssert, Scrape> {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int MAX_BODY = 300;

  ScrapeAssert(Scrape scrape) {
    super(scrape, ScrapeAssert.class, scrape.exposition());
  }

  /** Requires a status, such as 503. */
  public ScrapeAssert hasStatus(int status) {
    if (actual.status() != status) {
      throw failure("the status is " + actual.status() + ", expected " + status);
    }
    return this;
  }

  /** Requires that the target is up: {@code <prefix>_up} is 1. */
  public ScrapeAssert isUp() {
    requireUp(1);
    return this;
  }

  /**
   * Requires that the target is down: {@code <prefix>_up} is 0, or the status is 503 with {@code
   * --web.scrape-failure=http-error}.
   */
  public ScrapeAssert isDown() {
    if (actual.status() != UNAVAILABLE) {
      requireUp(0);
    }
    return this;
  }

  private void requireUp(int expected) {
    hasStatus(OK);
    sample(actual.exporter().prefix() + "_up").isEqualTo(expected);
    // Which collector failed is the next question.
    if (expected == 1 && !failed().isEmpty()) {
      throw failure("these collectors failed: " + String.join(", ", failed()));
    }
  }

  /** Requires that a collector ran and failed. */
  public ScrapeAssert hasCollectorFailed(String collector) {
    return success(collector, 0);
  }

  /** Requires that a collector ran and succeeded. */
  public ScrapeAssert hasCollectorSucceeded(String collector) {
    return success(collector, 1);
  }

  private ScrapeAssert success(String collector, int expected) {
    hasStatus(OK);
    return sample(successName(), "collector", collector).isEqualTo(expected);
  }

  private String successName() {
    return actual.exporter().prefix() + "_scrape_collector_success";
  }

  private List<String> failed() {
    return samples(successName())
        .filter(sample -> sample.value() == 0)
        .map(sample -> sample.labels().getOrDefault("collector", ""))
        .toList();
  }

  private Stream<Sample> samples(String family) {
    return actual.exposition().family(family).stream().flatMap(each -> each.samples().stream());
  }

  /** Requires that the exporter has dropped no row or sample since its start. */
  public ScrapeAssert hasNoDrops() {
    String name = actual.exporter().name().replace('-', '_') + "_exporter_dropped_samples_total";
    hasStatus(OK);
    if (samples(name).findAny().isEmpty()) {
      throw failure("there is no family " + name + ", which a probe does not have");
    }
    Optional<Sample> dropped = samples(name).filter(sample -> sample.value() > 0).findFirst();
    if (dropped.isPresent()) {
      throw failure("nothing must be dropped: " + dropped.get() + "; the log shows what and why");
    }
    return this;
  }

  /**
   * Requires that the response arrived in less than a duration. Choose one that an overloaded
   * machine meets, too.
   */
  public ScrapeAssert tookLessThan(Duration max) {
    if (actual.took().compareTo(max) >= 0) {
      throw failure(
          "the scrape took "
              + GoDuration.text(Duration.ofMillis(actual.took().toMillis()))
              + ", which must be less than "
              + GoDuration.text(max));
    }
    return this;
  }

  /**
   * Requires that the scrape equals the golden file of this test, {@code
   * src/test/resources/golden/TestClass/method.prom}. A value or a label that the file shows as
   * {@code <any>} may have any value; durations and ages that the kit measures are so from the
   * start. The family {@code _exporter_build_info} is left out.
   *
   * <p>{@code -Dexporterkit.golden=update} writes the file, and keeps each {@code <any>}. It is
   * refused in CI, where the environment variable {@code CI} is set.
   */
  public ScrapeAssert matchesGolden() {
    return matchesGolden("");
  }

  /**
   * Requires that the scrape equals one of several golden files of this test, {@code
   * method-name.prom}; see {@link #matchesGolden()}.
   *
   * @param name the name of this scrape: lower-case letters, digits and {@code -}
   */
  public ScrapeAssert matchesGolden(String name) {
    hasStatus(OK);
    Golden.ofCaller(name)
        .require(GoldenText.of(actual.exposition(), actual.exporter()), this::failure);
    return this;
  }

  @Override
  String unknown(String name) {
    if (actual.status() != OK) {
      return "there are no samples, so the absence of " + name + " proves nothing";
    }
    List<String> declared =
        actual.exporter().families().stream()
            .flatMap(
                family -> Stream.concat(Stream.of(family.name()), family.sampleNames().stream()))
            .distinct()
            .toList();
    if (declared.contains(name)) {
      return "";
    }
    // A family with a dynamic name is not declared.
    return NearestName.of(name, declared)
        .map(
            near ->
                "the exporter declares no family "
                    + name
                    + ", so its absence proves nothing. Did you mean "
                    + near
                    + "?")
        .orElse("");
  }

  @Override
  String circumstances() {
    List<String> failed = failed();
    String body = actual.text().strip();
    return actual
        + (failed.isEmpty() ? "" : ", failed collectors: " + String.join(", ", failed))
        + (actual.status() == OK
            ? ""
            : "\n" + body.substring(0, Math.min(MAX_BODY, body.length())));
  }
}
