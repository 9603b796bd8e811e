package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Label;

/** HAProxy's classes of HTTP responses, as in the names of the columns {@code hrsp_…}. */
enum ResponseClass {
  @Label("1xx")
  INFORMATIONAL,
  @Label("2xx")
  SUCCESS,
  @Label("3xx")
  REDIRECTION,
  @Label("4xx")
  CLIENT_ERROR,
  @Label("5xx")
  SERVER_ERROR,
  OTHER
}
