package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.Unit;
import java.util.Map;

/** A group of servers that share the work. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Backend(
    @Label @From("pxname") String backend,
    @Gauge(name = "haproxy_backend_up", help = "Whether at least one server accepts requests.")
        boolean up,
    @Gauge(name = "haproxy_backend_current_queue", help = "Requests waiting for a server.")
        long qcur,
    @Gauge(name = "haproxy_backend_max_queue", help = "Maximum number of waiting requests so far.")
        long qmax,
    @Gauge(name = "haproxy_backend_current_sessions", help = "Open sessions.") long scur,
    @Gauge(name = "haproxy_backend_max_sessions", help = "Maximum number of open sessions so far.")
        long smax,
    @Gauge(name = "haproxy_backend_limit_sessions", help = "Limit of open sessions.") long slim,
    @Counter(name = "haproxy_backend_sessions_total", help = "Sessions opened.") long stot,
    @Counter(name = "haproxy_backend_bytes_in_total", help = "Bytes received from clients.")
        long bin,
    @Counter(name = "haproxy_backend_bytes_out_total", help = "Bytes sent to clients.") long bout,
    @Counter(
            name = "haproxy_backend_connection_errors_total",
            help = "Failed connections to a server.")
        long econ,
    @Counter(
            name = "haproxy_backend_response_errors_total",
            help = "Responses that were invalid or incomplete.")
        long eresp,
    @Counter(name = "haproxy_backend_retry_warnings_total", help = "Connections that were retried.")
        long wretr,
    @Counter(
            name = "haproxy_backend_redispatch_warnings_total",
            help = "Requests that were redispatched to another server.")
        long wredis,
    @Gauge(name = "haproxy_backend_weight", help = "Weight of all its servers.") long weight,
    @Gauge(
            name = "haproxy_backend_current_server",
            help = "Servers that accept requests, without backup servers.")
        long act,
    @Counter(
            name = "haproxy_backend_server_selected_total",
            help = "Times a server was selected, for new sessions or after a failure.")
        long lbtot,
    @Gauge(
            name = "haproxy_backend_current_session_rate",
            help = "Sessions opened in the last second.")
        long rate,
    @Gauge(
            name = "haproxy_backend_max_session_rate",
            help = "Maximum number of sessions opened in one second so far.")
        long rateMax,
    @Counter(
            name = "haproxy_backend_client_aborts_total",
            help = "Transfers aborted by the client.")
        long cliAbrt,
    @Counter(
            name = "haproxy_backend_server_aborts_total",
            help = "Transfers aborted by the server.")
        long srvAbrt,
    @Counter(
            name = "haproxy_backend_compressor_bytes_in_total",
            help = "Bytes of responses passed to the compressor.")
        long compIn,
    @Counter(
            name = "haproxy_backend_compressor_bytes_out_total",
            help = "Bytes of responses after compression.")
        long compOut,
    @Counter(
            name = "haproxy_backend_compressor_bytes_bypassed_total",
            help =
                "Bytes of responses that bypassed the compressor because of limits on CPU or bandwidth.")
        long compByp,
    @Counter(
            name = "haproxy_backend_http_responses_compressed_total",
            help = "HTTP responses that were compressed.")
        long compRsp,
    @Gauge(
            name = "haproxy_backend_http_queue_time_average_seconds",
            help = "Mean time in the queue of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long qtime,
    @Gauge(
            name = "haproxy_backend_http_connect_time_average_seconds",
            help = "Mean time to connect of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long ctime,
    @Gauge(
            name = "haproxy_backend_http_response_time_average_seconds",
            help = "Mean time to the first byte of the response of the last 1,024 requests.",
            in = Unit.MILLISECONDS)
        long rtime,
    @Gauge(
            name = "haproxy_backend_http_total_time_average_seconds",
            help = "Mean total time of the last 1,024 sessions.",
            in = Unit.MILLISECONDS)
        long ttime,
    @From("hrsp_{code}")
        @Label("code")
        @Counter(
            name = "haproxy_backend_http_responses_total",
            help = "HTTP responses by class of status code.")
        Map<ResponseClass, Long> responses) {}
