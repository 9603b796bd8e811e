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

/** One server of a backend. */
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

  @Gauge(name = "haproxy_server_up", help = "1 if it takes requests, as far as HAProxy knows.")
  @Nullable Boolean up() {
    return row.isUp();
  }

  @Gauge(name = "haproxy_server_current_queue", help = "Requests that now wait for this server.")
  OptionalLong currentQueue() {
    return row.number("qcur");
  }

  @Gauge(name = "haproxy_server_max_queue", help = "Most requests that ever waited at a time.")
  OptionalLong maxQueue() {
    return row.number("qmax");
  }

  @Gauge(name = "haproxy_server_current_sessions", help = "Sessions now open.")
  OptionalLong currentSessions() {
    return row.number("scur");
  }

  @Gauge(
      name = "haproxy_server_max_sessions",
      help = "Most sessions that were ever open at a time.")
  OptionalLong maxSessions() {
    return row.number("smax");
  }

  @Gauge(name = "haproxy_server_limit_sessions", help = "Sessions that may be open at a time.")
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
      help = "Connections to this server that failed.")
  OptionalLong connectionErrors() {
    return row.number("econ");
  }

  @Counter(
      name = "haproxy_server_response_errors_total",
      help = "Responses that were broken or cut off.")
  OptionalLong responseErrors() {
    return row.number("eresp");
  }

  @Counter(
      name = "haproxy_server_retry_warnings_total",
      help = "Connections that were tried again.")
  OptionalLong retryWarnings() {
    return row.number("wretr");
  }

  @Counter(
      name = "haproxy_server_redispatch_warnings_total",
      help = "Requests that were sent to another server instead.")
  OptionalLong redispatchWarnings() {
    return row.number("wredis");
  }

  @Gauge(name = "haproxy_server_weight", help = "Weight among the servers of its backend.")
  OptionalLong weight() {
    return row.number("weight");
  }

  @Counter(
      name = "haproxy_server_check_failures_total",
      help = "Health checks that failed while it was up.")
  OptionalLong checkFailures() {
    return row.number("chkfail");
  }

  @Counter(name = "haproxy_server_downtime_seconds_total", help = "Time that it was down.")
  OptionalLong downtime() {
    return row.number("downtime");
  }

  @Counter(
      name = "haproxy_server_server_selected_total",
      help = "Times that it was chosen, by new sessions or after a failure.")
  OptionalLong serverSelected() {
    return row.number("lbtot");
  }

  @Gauge(name = "haproxy_server_current_session_rate", help = "Sessions opened in the last second.")
  OptionalLong currentSessionRate() {
    return row.number("rate");
  }

  @Gauge(
      name = "haproxy_server_max_session_rate",
      help = "Most sessions that were ever opened in a second.")
  OptionalLong maxSessionRate() {
    return row.number("rate_max");
  }

  @Gauge(
      name = "haproxy_server_check_duration_seconds",
      help = "Time of the last health check.",
      in = Unit.MILLISECONDS)
  OptionalLong checkDuration() {
    return row.number("check_duration");
  }

  @Counter(name = "haproxy_server_client_aborts_total", help = "Transfers that the client cut off.")
  OptionalLong clientAborts() {
    return row.number("cli_abrt");
  }

  @Counter(name = "haproxy_server_server_aborts_total", help = "Transfers that the server cut off.")
  OptionalLong serverAborts() {
    return row.number("srv_abrt");
  }

  @Gauge(
      name = "haproxy_server_http_queue_time_average_seconds",
      help = "Mean time in the queue, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpQueueTime() {
    return row.number("qtime");
  }

  @Gauge(
      name = "haproxy_server_http_connect_time_average_seconds",
      help = "Mean time to connect, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpConnectTime() {
    return row.number("ctime");
  }

  @Gauge(
      name = "haproxy_server_http_response_time_average_seconds",
      help = "Mean time until the response began, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpResponseTime() {
    return row.number("rtime");
  }

  @Gauge(
      name = "haproxy_server_http_total_time_average_seconds",
      help = "Mean time of a whole session, of the last 1,024 requests.",
      in = Unit.MILLISECONDS)
  OptionalLong httpTotalTime() {
    return row.number("ttime");
  }

  @Label("code")
  @Counter(
      name = "haproxy_server_http_responses_total",
      help = "HTTP responses by class of their status.")
  Map<ResponseClass, OptionalLong> httpResponses() {
    return ResponseClass.counts(row);
  }
}
