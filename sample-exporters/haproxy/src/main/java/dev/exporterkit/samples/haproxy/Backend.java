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
    @Gauge(name = "haproxy_backend_up", help = "Whether a server accepts requests.") boolean up,
    @Gauge(name = "haproxy_backend_current_queue", help = "Waiting requests.") long qcur,
    @Gauge(name = "haproxy_backend_max_queue", help = "Longest queue so far.") long qmax,
    @Gauge(name = "haproxy_backend_current_sessions", help = "Open sessions.") long scur,
    @Gauge(name = "haproxy_backend_max_sessions", help = "Maximum of sessions.") long smax,
    @Gauge(name = "haproxy_backend_limit_sessions", help = "Limit of open sessions.") long slim,
    @Counter(name = "haproxy_backend_sessions_total", help = "Sessions opened.") long stot,
    @Counter(name = "haproxy_backend_bytes_in_total", help = "Bytes received.") long bin,
    @Counter(name = "haproxy_backend_bytes_out_total", help = "Bytes sent.") long bout,
    @Counter(name = "haproxy_backend_connection_errors_total", help = "Failed connections.")
        long econ,
    @Counter(name = "haproxy_backend_response_errors_total", help = "Invalid responses.")
        long eresp,
    @Counter(name = "haproxy_backend_retry_warnings_total", help = "Retried connections.")
        long wretr,
    @Counter(name = "haproxy_backend_redispatch_warnings_total", help = "Redispatched requests.")
        long wredis,
    @Gauge(name = "haproxy_backend_weight", help = "Weight of its servers.") long weight,
    @Gauge(name = "haproxy_backend_current_server", help = "Active servers, without backups.")
        long act,
    @Counter(name = "haproxy_backend_server_selected_total", help = "Selections of a server.")
        long lbtot,
    @Gauge(name = "haproxy_backend_current_session_rate", help = "Sessions in the last second.")
        long rate,
    @Gauge(name = "haproxy_backend_max_session_rate", help = "Maximum of sessions per second.")
        long rateMax,
    @Counter(name = "haproxy_backend_client_aborts_total", help = "Aborts by clients.")
        long cliAbrt,
    @Counter(name = "haproxy_backend_server_aborts_total", help = "Aborts by servers.")
        long srvAbrt,
    @Counter(name = "haproxy_backend_compressor_bytes_in_total", help = "Bytes to compress.")
        long compIn,
    @Counter(name = "haproxy_backend_compressor_bytes_out_total", help = "Bytes after compression.")
        long compOut,
    @Counter(
            name = "haproxy_backend_compressor_bytes_bypassed_total",
            help = "Bytes not compressed, because of limits on CPU or bandwidth.")
        long compByp,
    @Counter(
            name = "haproxy_backend_http_responses_compressed_total",
            help = "Compressed responses.")
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
