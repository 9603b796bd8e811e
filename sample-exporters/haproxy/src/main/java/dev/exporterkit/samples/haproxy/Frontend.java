package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import java.util.Map;
import java.util.OptionalLong;

/** The part of HAProxy that clients connect to. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Frontend(StatRow row) {

  @Label
  String frontend() {
    return row.name("pxname");
  }

  @Gauge(name = "haproxy_frontend_current_sessions", help = "Open sessions.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(name = "haproxy_frontend_max_sessions", help = "Maximum number of open sessions so far.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_frontend_limit_sessions", help = "Limit of open sessions.")
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

  @Counter(name = "haproxy_frontend_requests_denied_total", help = "Requests denied by a rule.")
  OptionalLong requestsDenied() {
    return row.number("dreq");
  }

  @Counter(
      name = "haproxy_frontend_request_errors_total",
      help = "Requests that were invalid or too slow.")
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
      help = "Limit of sessions opened in one second.")
  OptionalLong limitSessionRate() {
    return row.number("rate_lim");
  }

  @Gauge(
      name = "haproxy_frontend_max_session_rate",
      help = "Maximum number of sessions opened in one second so far.")
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
      help = "Bytes of responses passed to the compressor.")
  OptionalLong compressorBytesIn() {
    return row.number("comp_in");
  }

  @Counter(
      name = "haproxy_frontend_compressor_bytes_out_total",
      help = "Bytes of responses after compression.")
  OptionalLong compressorBytesOut() {
    return row.number("comp_out");
  }

  @Counter(
      name = "haproxy_frontend_compressor_bytes_bypassed_total",
      help =
          "Bytes of responses that bypassed the compressor because of limits on CPU or bandwidth.")
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
      help = "HTTP responses by class of status code.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
