package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import java.util.Map;
import java.util.OptionalLong;

/** What clients see of HAProxy: one of its front doors. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Frontend(StatRow row) {

  @Label
  String frontend() {
    return row.name("pxname");
  }

  @Gauge(name = "haproxy_frontend_current_sessions", help = "Sessions now open.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(
      name = "haproxy_frontend_max_sessions",
      help = "Most sessions that were ever open at a time.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_frontend_limit_sessions", help = "Sessions that may be open at a time.")
  OptionalLong limitSessions() {
    return row.number("slim");
  }

  @Counter(name = "haproxy_frontend_sessions_total", help = "Sessions opened.")
  OptionalLong sessions() {
    return row.number("stot");
  }

  @Counter(name = "haproxy_frontend_bytes_in_total", help = "Bytes received from clients.")
  OptionalLong bytesIn() {
    return row.number("bin");
  }

  @Counter(name = "haproxy_frontend_bytes_out_total", help = "Bytes sent to clients.")
  OptionalLong bytesOut() {
    return row.number("bout");
  }

  @Counter(name = "haproxy_frontend_requests_denied_total", help = "Requests refused by a rule.")
  OptionalLong requestsDenied() {
    return row.number("dreq");
  }

  @Counter(
      name = "haproxy_frontend_request_errors_total",
      help = "Requests that were broken or came too slowly.")
  OptionalLong requestErrors() {
    return row.number("ereq");
  }

  @Gauge(
      name = "haproxy_frontend_current_session_rate",
      help = "Sessions opened in the last second.")
  OptionalLong currentSessionRate() {
    return row.number("rate");
  }

  @Gauge(
      name = "haproxy_frontend_limit_session_rate",
      help = "Sessions that may be opened in a second.")
  OptionalLong limitSessionRate() {
    return row.number("rate_lim");
  }

  @Gauge(
      name = "haproxy_frontend_max_session_rate",
      help = "Most sessions that were ever opened in a second.")
  OptionalLong maxSessionRate() {
    return row.number("rate_max");
  }

  @Counter(name = "haproxy_frontend_http_requests_total", help = "HTTP requests received.")
  OptionalLong httpRequests() {
    return row.number("req_tot");
  }

  @Counter(name = "haproxy_frontend_connections_total", help = "Connections accepted.")
  OptionalLong connections() {
    return row.number("conn_tot");
  }

  @Counter(
      name = "haproxy_frontend_compressor_bytes_in_total",
      help = "Bytes of responses given to the compressor.")
  OptionalLong compressorBytesIn() {
    return row.number("comp_in");
  }

  @Counter(
      name = "haproxy_frontend_compressor_bytes_out_total",
      help = "Bytes of responses that the compressor made of them.")
  OptionalLong compressorBytesOut() {
    return row.number("comp_out");
  }

  @Counter(
      name = "haproxy_frontend_compressor_bytes_bypassed_total",
      help = "Bytes of responses that went past the compressor, for want of time or bandwidth.")
  OptionalLong compressorBytesBypassed() {
    return row.number("comp_byp");
  }

  @Counter(
      name = "haproxy_frontend_http_responses_compressed_total",
      help = "HTTP responses that were compressed.")
  OptionalLong httpResponsesCompressed() {
    return row.number("comp_rsp");
  }

  @Label("code")
  @Counter(
      name = "haproxy_frontend_http_responses_total",
      help = "HTTP responses by class of their status.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
