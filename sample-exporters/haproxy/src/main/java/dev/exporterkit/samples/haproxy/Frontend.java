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
    @Gauge(name = "haproxy_frontend_max_sessions", help = "Maximum number of open sessions so far.")
        long smax,
    @Gauge(name = "haproxy_frontend_limit_sessions", help = "Limit of open sessions.") long slim,
    @Counter(name = "haproxy_frontend_sessions_total", help = "Sessions opened.") long stot,
    @Counter(name = "haproxy_frontend_bytes_in_total", help = "Bytes received from clients.")
        long bin,
    @Counter(name = "haproxy_frontend_bytes_out_total", help = "Bytes sent to clients.") long bout,
    @Counter(name = "haproxy_frontend_requests_denied_total", help = "Requests denied by a rule.")
        long dreq,
    @Counter(
            name = "haproxy_frontend_request_errors_total",
            help = "Requests that were invalid or too slow.")
        long ereq,
    @Gauge(
            name = "haproxy_frontend_current_session_rate",
            help = "Sessions opened in the last second.")
        long rate,
    @Gauge(
            name = "haproxy_frontend_limit_session_rate",
            help = "Limit of sessions opened in one second.")
        long rateLim,
    @Gauge(
            name = "haproxy_frontend_max_session_rate",
            help = "Maximum number of sessions opened in one second so far.")
        long rateMax,
    @Counter(name = "haproxy_frontend_http_requests_total", help = "HTTP requests received.")
        long reqTot,
    @Counter(name = "haproxy_frontend_connections_total", help = "Connections accepted.")
        long connTot,
    @Counter(
            name = "haproxy_frontend_compressor_bytes_in_total",
            help = "Bytes of responses passed to the compressor.")
        long compIn,
    @Counter(
            name = "haproxy_frontend_compressor_bytes_out_total",
            help = "Bytes of responses after compression.")
        long compOut,
    @Counter(
            name = "haproxy_frontend_compressor_bytes_bypassed_total",
            help =
                "Bytes of responses that bypassed the compressor because of limits on CPU or bandwidth.")
        long compByp,
    @Counter(
            name = "haproxy_frontend_http_responses_compressed_total",
            help = "HTTP responses that were compressed.")
        long compRsp,
    @From("hrsp_{code}")
        @Label("code")
        @Counter(
            name = "haproxy_frontend_http_responses_total",
            help = "HTTP responses by class of status code.")
        Map<ResponseClass, Long> responses) {}
