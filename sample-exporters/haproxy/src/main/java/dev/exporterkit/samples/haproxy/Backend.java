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

/** A group of servers that share the work. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Backend(StatRow row) {

  @Label
  String backend() {
    return row.name("pxname");
  }

  @Gauge(name = "haproxy_backend_up", help = "Whether at least one server accepts requests.")
  @Nullable Boolean up() {
    return row.isUp();
  }

  @Gauge(name = "haproxy_backend_current_queue", help = "Requests waiting for a server.")
  OptionalLong currentQueue() {
    return row.number("qcur");
  }

  @Gauge(name = "haproxy_backend_max_queue", help = "Maximum number of waiting requests so far.")
  OptionalLong maxQueue() {
    return row.number("qmax");
  }

  @Gauge(name = "haproxy_backend_current_sessions", help = "Open sessions.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(name = "haproxy_backend_max_sessions", help = "Maximum number of open sessions so far.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_backend_limit_sessions", help = "Limit of open sessions.")
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
      help = "Failed connections to a server.")
  OptionalLong connectionErrors() {
    return row.number("econ");
  }

  @Counter(
      name = "haproxy_backend_response_errors_total",
      help = "Responses that were invalid or incomplete.")
  OptionalLong responseErrors() {
    return row.number("eresp");
  }

  @Counter(name = "haproxy_backend_retry_warnings_total", help = "Connections that were retried.")
  OptionalLong retryWarnings() {
    return row.number("wretr");
  }

  @Counter(
      name = "haproxy_backend_redispatch_warnings_total",
      help = "Requests that were redispatched to another server.")
  OptionalLong redispatchWarnings() {
    return row.number("wredis");
  }

  @Gauge(name = "haproxy_backend_weight", help = "Weight of all its servers.")
  OptionalLong weight() {
    return row.number("weight");
  }

  @Gauge(
      name = "haproxy_backend_current_server",
      help = "Servers that accept requests, without backup servers.")
  OptionalLong currentServer() {
    return row.number("act");
  }

  @Counter(
      name = "haproxy_backend_server_selected_total",
      help = "Times a server was selected, for new sessions or after a failure.")
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
      help = "Maximum number of sessions opened in one second so far.")
  OptionalLong maxSessionRate() {
    return row.number("rate_max");
  }

  @Counter(name = "haproxy_backend_client_aborts_total", help = "Transfers aborted by the client.")
  OptionalLong clientAborts() {
    return row.number("cli_abrt");
  }

  @Counter(name = "haproxy_backend_server_aborts_total", help = "Transfers aborted by the server.")
  OptionalLong serverAborts() {
    return row.number("srv_abrt");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_in_total",
      help = "Bytes of responses passed to the compressor.")
  OptionalLong compressorBytesIn() {
    return row.number("comp_in");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_out_total",
      help = "Bytes of responses after compression.")
  OptionalLong compressorBytesOut() {
    return row.number("comp_out");
  }

  @Counter(
      name = "haproxy_backend_compressor_bytes_bypassed_total",
      help =
          "Bytes of responses that bypassed the compressor because of limits on CPU or bandwidth.")
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
      help = "Mean time in the queue of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpQueueTime() {
    return row.number("qtime");
  }

  @Gauge(
      name = "haproxy_backend_http_connect_time_average_seconds",
      help = "Mean time to connect of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpConnectTime() {
    return row.number("ctime");
  }

  @Gauge(
      name = "haproxy_backend_http_response_time_average_seconds",
      help = "Mean time to the first byte of the response of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpResponseTime() {
    return row.number("rtime");
  }

  @Gauge(
      name = "haproxy_backend_http_total_time_average_seconds",
      help = "Mean total time of the last 1,024 sessions.",
      in = Unit.MILLISECONDS)
  OptionalLong httpTotalTime() {
    return row.number("ttime");
  }

  @Label("code")
  @Counter(
      name = "haproxy_backend_http_responses_total",
      help = "HTTP responses by class of status code.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
