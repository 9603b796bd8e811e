package dev.exporterkit.testkit;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.formats.exposition.Exposition;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/**
 * The response to one scrape or probe. AssertJ's {@code assertThat} accepts it, and returns a
 * {@link ScrapeAssert}. Immutable.
 */
public final class Scrape implements AssertProvider<ScrapeAssert> {
  private final String url;
  private final int status;
  private final String text;
  private final Duration took;
  private final Exposition exposition;
  private final Of exporter;

  /**
   * What is known about the exporter.
   *
   * @param name the name in the names of its own metrics
   * @param prefix the prefix of the metrics about the scrape
   * @param families the families that it declares
   */
  record Of(String name, String prefix, List<MetricFamily> families) {}

  Scrape(String url, int status, String text, Duration took, Exposition exposition, Of exporter) {
    this.url = url;
    this.status = status;
    this.text = text;
    this.took = took;
    this.exposition = exposition;
    this.exporter = exporter;
  }

  /** Returns the requested URL. */
  public String url() {
    return url;
  }

  /** Returns the status of the response: 200, or 503 if the exporter reports a dead target so. */
  public int status() {
    return status;
  }

  /** Returns the body. */
  public String text() {
    return text;
  }

  /** Returns how long the client waited for the complete response. */
  public Duration took() {
    return took;
  }

  /** Returns the families; none if the status is not 200. */
  public Exposition exposition() {
    return exposition;
  }

  Of exporter() {
    return exporter;
  }

  /** Returns an assertion for this scrape; AssertJ calls it. */
  @Override
  public ScrapeAssert assertThat() {
    return new ScrapeAssert(this);
  }

  /** Returns the URL, the status and the number of samples. */
  @Override
  public String toString() {
    return "GET %s: status %d, %d samples".formatted(url, status, exposition.samples().count());
  }
}
