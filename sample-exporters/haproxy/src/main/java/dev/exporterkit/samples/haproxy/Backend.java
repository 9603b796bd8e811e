package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.Unit;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A set of servers that share work. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Backend(StatRow row) {

  @Label
  String backend() {
    return row.name("pxname");
  }

  @Gauge(name = "haproxy_backend_up", help = "1 if at least one server takes requests.")
  @Nullable Boolean up() {
    return row.isUp();
  }

  @Gauge(name = "haproxy_backend_current_queue", help = "Requests that now wait for a server.")
  OptionalLong currentQueue() {
    return row.number("qcur");
  }

  @Gauge(name = "haproxy_backend_max_queue", help = "Most requests that ever waited at a time.")
  OptionalLong maxQueue() {
    return row.number("qmax");
  }

  @Gauge(name = "haproxy_backend_current_sessions", help = "Sessions now open.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(
      name = "haproxy_backend_max_sessions",
      help = "Most sessions that were ever open at a time.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_backend_limit_sessions", help = "Sessions that may be open at a time.")
  OptionalLong limitSessions() {
    return row.number("slim");
  }

  @Counter(name = "haproxy_backend_sessions_total", help = "Sessions opened.")
  OptionalLong sessions() {
    return row.number("stot");
  }

  @Counter(name = "haproxy_backend_bytes_in_total", help = "Bytes received from clients.")
  OptionalLong bytesIn() {
    return row.number("bin");
  }

  @Counter(name = "haproxy_backend_bytes_out_total", help = "Bytes sent to clients.")
  OptionalLong bytesOut() {
    return row.number("bout");
  }

  @Counter(
      name = "haproxy_backend_connection_errors_total",
      help = "Connections to a server that failed.")
  OptionalLong connectionErrors() {
    return row.number("econ");
  }

  @Counter(
      name = "haproxy_backend_response_errors_total",
      help = "Responses that were broken or cut off.")
  OptionalLong responseErrors() {
    return row.number("eresp");
  }

  @Counter(
      name = "haproxy_backend_retry_warnings_total",
      help = "Connections that were tried again.")
  OptionalLong retryWarnings() {
    return row.number("wretr");
  }

  @Counter(
      name = "haproxy_backend_redispatch_warnings_total",
      help = "Requests that were sent to another server instead.")
  OptionalLong redispatchWarnings() {
    return row.number("wredis");
  }

  @Gauge(name = "haproxy_backend_weight", help = "Weight of all its servers.")
  OptionalLong weight() {
    return row.number("weight");
  }

  @Gauge(
      name = "haproxy_backend_current_server",
      help = "Servers that now take requests, spare ones aside.")
  OptionalLong currentServer() {
    return row.number("act");
  }

  @Counter(
      name = "haproxy_backend_server_selected_total",
      help = "Times that a server was chosen, by new sessions or after a failure.")
  OptionalLong serverSelected() {
    return row.number("lbtot");
  }

  @Gauge(
      name = "haproxy_backend_current_session_rate",
      help = "Sessions opened in the last second.")
  OptionalLong currentSessionRate() {
    return row.number("rate");
  }

  @Gauge(
      name = "haproxy_backend_max_session_rate",
      help = "Most sessions that were ever opened in a second.")
  OptionalLong maxSessionRate() {
    return row.number("rate_max");
  }

  @Counter(
      name = "haproxy_backend_client_aborts_total",
      help = "Transfers that the client cut off.")
  OptionalLong clientAborts() {
    return row.number("cli_abrt");
  }

  @Counter(
      name = "haproxy_backend_server_aborts_total",
      help = "Transfers that the server cut off.")
  OptionalLong serverAborts() {
    return row.number("srv_abrt");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_in_total",
      help = "Bytes of responses given to the compressor.")
  OptionalLong compressorBytesIn() {
    return row.number("comp_in");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_out_total",
      help = "Bytes of responses that the compressor made of them.")
  OptionalLong compressorBytesOut() {
    return row.number("comp_out");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_bypassed_total",
      help = "Bytes of responses that went past the compressor, for want of time or bandwidth.")
  OptionalLong compressorBytesBypassed() {
    return row.number("comp_byp");
  }

  @Counter(
      name = "haproxy_backend_http_responses_compressed_total",
      help = "HTTP responses that were compressed.")
  OptionalLong httpResponsesCompressed() {
    return row.number("comp_rsp");
  }

  @Gauge(
      name = "haproxy_backend_http_queue_time_average_seconds",
      help = "Mean time in the queue, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpQueueTime() {
    return row.number("qtime");
  }

  @Gauge(
      name = "haproxy_backend_http_connect_time_average_seconds",
      help = "Mean time to connect, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpConnectTime() {
    return row.number("ctime");
  }

  @Gauge(
      name = "haproxy_backend_http_response_time_average_seconds",
      help = "Mean time until the response began, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpResponseTime() {
    return row.number("rtime");
  }

  @Gauge(
      name = "haproxy_backend_http_total_time_average_seconds",
      help = "Mean time of a whole session, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpTotalTime() {
    return row.number("ttime");
  }

  @Label("code")
  @Counter(
      name = "haproxy_backend_http_responses_total",
      help = "HTTP responses by class of their status.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
