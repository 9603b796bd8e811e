package dev.exporterkit.runtime.web.negotiation;

/** The formats in which metrics are served. */
public enum Format {
  /** Prometheus's text format. */
  TEXT("text/plain; version=0.0.4; charset=utf-8"),
  /** The text format as Prometheus 3 asks for it; the same bytes where no name needs quotes. */
  TEXT_1_0("text/plain; version=1.0.0; charset=utf-8"),
  /** OpenMetrics 1.0.0 as text. */
  OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8"),
  /** Prometheus's protobuf messages, each after its length. */
  PROTOBUF(
      "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
          + " encoding=delimited");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /** Returns the media type and its parameters, without {@code escaping}. */
  String contentType() {
    return contentType;
  }
}
