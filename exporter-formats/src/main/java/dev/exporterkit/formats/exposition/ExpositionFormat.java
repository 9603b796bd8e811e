package dev.exporterkit.formats.exposition;

import java.util.Locale;
import java.util.Optional;

/** A text format for metrics. */
public enum ExpositionFormat {
  /** Prometheus's text format, version 0.0.4. Its version 1.0.0 only adds quoted names. */
  TEXT,
  /** OpenMetrics 1.0 as text. */
  OPEN_METRICS;

  /**
   * Returns the format that a {@code Content-Type} header names; empty for every other media type.
   * Parameters such as {@code version} make no difference: servers that omit them or that announce
   * another version still send one of the two.
   *
   * @param header the value of the header, such as {@code text/plain; version=0.0.4}
   */
  public static Optional<ExpositionFormat> ofContentType(String header) {
    int parameters = header.indexOf(';');
    String mediaType = parameters < 0 ? header : header.substring(0, parameters);
    return switch (mediaType.strip().toLowerCase(Locale.ROOT)) {
      case "text/plain" -> Optional.of(TEXT);
      case "application/openmetrics-text" -> Optional.of(OPEN_METRICS);
      default -> Optional.empty();
    };
  }
}
