package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.Unit;
import java.util.Map;

/** A server of a backend. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Server(
    @Label @From("pxname") String backend,
    @Label @From("svname") String server,
    @Gauge(name = "haproxy_server_up", help = "Whether HAProxy finds it up.") boolean up,
    @Gauge(name = "haproxy_server_current_queue", help = "Waiting requests.") long qcur,
    @Gauge(name = "haproxy_server_max_queue", help = "Longest queue so far.") long qmax,
    @Gauge(name = "haproxy_server_current_sessions", help = "Open sessions.") long scur,
    @Gauge(name = "haproxy_server_max_sessions", help = "Maximum of sessions.") long smax,
    @Gauge(name = "haproxy_server_limit_sessions", help = "Limit of open sessions.") long slim,
    @Counter(name = "haproxy_server_sessions_total", help = "Sessions opened.") long stot,
    @Counter(name = "haproxy_server_bytes_in_total", help = "Bytes received.") long bin,
    @Counter(name = "haproxy_server_bytes_out_total", help = "Bytes sent.") long bout,
    @Counter(name = "haproxy_server_connection_errors_total", help = "Failed connections.")
        long econ,
    @Counter(name = "haproxy_server_response_errors_total", help = "Invalid responses.") long eresp,
    @Counter(name = "haproxy_server_retry_warnings_total", help = "Retried connections.")
        long wretr,
    @Counter(name = "haproxy_server_redispatch_warnings_total", help = "Redispatched requests.")
        long wredis,
    @Gauge(name = "haproxy_server_weight", help = "Weight in its backend.") long weight,
    @Counter(name = "haproxy_server_check_failures_total", help = "Failed checks while it was up.")
        long chkfail,
    @Counter(name = "haproxy_server_downtime_seconds_total", help = "Time it was down.")
        long downtime,
    @Counter(name = "haproxy_server_server_selected_total", help = "Selections of this server.")
        long lbtot,
    @Gauge(name = "haproxy_server_current_session_rate", help = "Sessions in the last second.")
        long rate,
    @Gauge(name = "haproxy_server_max_session_rate", help = "Maximum of sessions per second.")
        long rateMax,
    @Gauge(
            name = "haproxy_server_check_duration_seconds",
            help = "Duration of the last health check.",
            in = Unit.MILLISECONDS)
        long checkDuration,
    @Counter(name = "haproxy_server_client_aborts_total", help = "Aborts by clients.") long cliAbrt,
    @Counter(name = "haproxy_server_server_aborts_total", help = "Aborts by servers.") long srvAbrt,
    @Gauge(
            name = "haproxy_server_http_queue_time_average_seconds",
            help = "Mean time in the queue of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long qtime,
    @Gauge(
            name = "haproxy_server_http_connect_time_average_seconds",
            help = "Mean time to connect of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long ctime,
    @Gauge(
            name = "haproxy_server_http_response_time_average_seconds",
            help = "Mean time to the first byte of the response of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long rtime,
    @Gauge(
            name = "haproxy_server_http_total_time_average_seconds",
            help = "Mean total time of the last 1,024 sessions.",
            in = Unit.MILLISECONDS)
        long ttime,
    @From("hrsp_{code}")
        @Label("code")
        @Counter(
            name = "haproxy_server_http_responses_total",
            help = "HTTP responses by class of status code.")
        Map<ResponseClass, Long> responses) {}
