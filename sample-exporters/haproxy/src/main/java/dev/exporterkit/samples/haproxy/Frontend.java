package dev.exporterkit.samples.haproxy;

import dev.exporterkit.annotations.Allow;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Rule;
import java.util.Map;

/** The part of HAProxy that clients connect to. */
@Allow(
    rule = Rule.UNIT_POSITION,
    reason = "the reference exporter's names, on which dashboards rely")
record Frontend(
    @Label @From("pxname") String frontend,
    @Gauge(name = "haproxy_frontend_current_sessions", help = "Open sessions.") long scur,
    @Gauge(name = "haproxy_frontend_max_sessions", help = "Maximum of sessions.") long smax,
    @Gauge(name = "haproxy_frontend_limit_sessions", help = "Limit of open sessions.") long slim,
    @Counter(name = "haproxy_frontend_sessions_total", help = "Sessions opened.") long stot,
    @Counter(name = "haproxy_frontend_bytes_in_total", help = "Bytes received.") long bin,
    @Counter(name = "haproxy_frontend_bytes_out_total", help = "Bytes sent.") long bout,
    @Counter(name = "haproxy_frontend_requests_denied_total", help = "Denied requests.") long dreq,
    @Counter(name = "haproxy_frontend_request_errors_total", help = "Invalid or slow requests.")
        long ereq,
    @Gauge(name = "haproxy_frontend_current_session_rate", help = "Sessions in the last second.")
        long rate,
    @Gauge(name = "haproxy_frontend_limit_session_rate", help = "Limit of sessions per second.")
        long rateLim,
    @Gauge(name = "haproxy_frontend_max_session_rate", help = "Maximum of sessions per second.")
        long rateMax,
    @Counter(name = "haproxy_frontend_http_requests_total", help = "HTTP requests.") long reqTot,
    @Counter(name = "haproxy_frontend_connections_total", help = "Connections.") long connTot,
    @Counter(name = "haproxy_frontend_compressor_bytes_in_total", help = "Bytes to compress.")
        long compIn,
    @Counter(
            name = "haproxy_frontend_compressor_bytes_out_total",
            help = "Bytes after compression.")
        long compOut,
    @Counter(
            name = "haproxy_frontend_compressor_bytes_bypassed_total",
            help = "Bytes not compressed, because of limits on CPU or bandwidth.")
        long compByp,
    @Counter(
            name = "haproxy_frontend_http_responses_compressed_total",
            help = "Compressed responses.")
        long compRsp,
    @From("hrsp_{code}")
        @Label("code")
        @Counter(
            name = "haproxy_frontend_http_responses_total",
            help = "HTTP responses by class of status code.")
        Map<ResponseClass, Long> responses) {}
