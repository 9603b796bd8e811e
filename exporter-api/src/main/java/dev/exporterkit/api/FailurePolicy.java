package dev.exporterkit.api;

/** The response to a scrape when the target is down, so that {@code <prefix>_up} is 0. */
public enum FailurePolicy {
  /** Status 200 with the available samples and {@code <prefix>_up 0}. */
  UP_GAUGE,
  /** Status 503 without metrics, so that Prometheus's own {@code up} is 0. */
  HTTP_ERROR
}
