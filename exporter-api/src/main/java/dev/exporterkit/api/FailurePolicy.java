package dev.exporterkit.api;

/** What a scrape answers when {@code <prefix>_up} would be 0. */
public enum FailurePolicy {
  /** 200 with what there is, and {@code <prefix>_up 0}. */
  UP_GAUGE,
  /** 503 without metrics, so that Prometheus's own {@code up} is 0. */
  HTTP_ERROR
}
