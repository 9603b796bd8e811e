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

/** A server of a backend. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Server(StatRow row) {

  @Label
  String backend() {
    return row.name("pxname");
  }

  @Label
  String server() {
    return row.name("svname");
  }

  @Gauge(name = "haproxy_server_up", help = "Whether the server is up, as far as HAProxy knows.")
  @Nullable Boolean up() {
    return row.isUp();
  }

  @Gauge(name = "haproxy_server_current_queue", help = "Requests waiting for this server.")
  OptionalLong currentQueue() {
    return row.number("qcur");
  }

  @Gauge(name = "haproxy_server_max_queue", help = "Maximum number of waiting requests so far.")
  OptionalLong maxQueue() {
    return row.number("qmax");
  }

  @Gauge(name = "haproxy_server_current_sessions", help = "Open sessions.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(name = "haproxy_server_max_sessions", help = "Maximum number of open sessions so far.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_server_limit_sessions", help = "Limit of open sessions.")
  OptionalLong limitSessions() {
    return row.number("slim");
  }

  @Counter(name = "haproxy_server_sessions_total", help = "Sessions opened.")
  OptionalLong sessions() {
    return row.number("stot");
  }

  @Counter(name = "haproxy_server_bytes_in_total", help = "Bytes received from clients.")
  OptionalLong bytesIn() {
    return row.number("bin");
  }

  @Counter(name = "haproxy_server_bytes_out_total", help = "Bytes sent to clients.")
  OptionalLong bytesOut() {
    return row.number("bout");
  }

  @Counter(
      name = "haproxy_server_connection_errors_total",
      help = "Failed connections to this server.")
  OptionalLong connectionErrors() {
    return row.number("econ");
  }

  @Counter(
      name = "haproxy_server_response_errors_total",
      help = "Responses that were invalid or incomplete.")
  OptionalLong responseErrors() {
    return row.number("eresp");
  }

  @Counter(name = "haproxy_server_retry_warnings_total", help = "Connections that were retried.")
  OptionalLong retryWarnings() {
    return row.number("wretr");
  }

  @Counter(
      name = "haproxy_server_redispatch_warnings_total",
      help = "Requests that were redispatched to another server.")
  OptionalLong redispatchWarnings() {
    return row.number("wredis");
  }

  @Gauge(name = "haproxy_server_weight", help = "Weight among the servers of its backend.")
  OptionalLong weight() {
    return row.number("weight");
  }

  @Counter(
      name = "haproxy_server_check_failures_total",
      help = "Failed health checks while the server was up.")
  OptionalLong checkFailures() {
    return row.number("chkfail");
  }

  @Counter(name = "haproxy_server_downtime_seconds_total", help = "Time the server was down.")
  OptionalLong downtime() {
    return row.number("downtime");
  }

  @Counter(
      name = "haproxy_server_server_selected_total",
      help = "Times the server was selected, for new sessions or after a failure.")
  OptionalLong serverSelected() {
    return row.number("lbtot");
  }

  @Gauge(name = "haproxy_server_current_session_rate", help = "Sessions opened in the last second.")
  OptionalLong currentSessionRate() {
    return row.number("rate");
  }

  @Gauge(
      name = "haproxy_server_max_session_rate",
      help = "Maximum number of sessions opened in one second so far.")
  OptionalLong maxSessionRate() {
    return row.number("rate_max");
  }

  @Gauge(
      name = "haproxy_server_check_duration_seconds",
      help = "Duration of the last health check.",
      in = Unit.MILLISECONDS)
  OptionalLong checkDuration() {
    return row.number("check_duration");
  }

  @Counter(name = "haproxy_server_client_aborts_total", help = "Transfers aborted by the client.")
  OptionalLong clientAborts() {
    return row.number("cli_abrt");
  }

  @Counter(name = "haproxy_server_server_aborts_total", help = "Transfers aborted by the server.")
  OptionalLong serverAborts() {
    return row.number("srv_abrt");
  }

  @Gauge(
      name = "haproxy_server_http_queue_time_average_seconds",
      help = "Mean time in the queue of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpQueueTime() {
    return row.number("qtime");
  }

  @Gauge(
      name = "haproxy_server_http_connect_time_average_seconds",
      help = "Mean time to connect of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpConnectTime() {
    return row.number("ctime");
  }

  @Gauge(
      name = "haproxy_server_http_response_time_average_seconds",
      help = "Mean time to the first byte of the response of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpResponseTime() {
    return row.number("rtime");
  }

  @Gauge(
      name = "haproxy_server_http_total_time_average_seconds",
      help = "Mean total time of the last 1,024 sessions.",
      in = Unit.MILLISECONDS)
  OptionalLong httpTotalTime() {
    return row.number("ttime");
  }

  @Label("code")
  @Counter(
      name = "haproxy_server_http_responses_total",
      help = "HTTP responses by class of status code.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
