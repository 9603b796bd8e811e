package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What was learned from a web server; zeros stand for what was not reached. */
public record HttpSheet(
    @Label("phase")
        @Gauge(
            name = "probe_http_duration_seconds",
            help = "Time of each phase of the request, with all redirects.")
        Map<Phase, Duration> duration,
    @Gauge(
            name = "probe_http_content_length",
            help = "Length of the body as the answer announced it; -1 if it did not.")
        long contentLength,
    @Gauge(
            name = "probe_http_uncompressed_body_length",
            help = "Length of the body as it was read, after unpacking.")
        long bodyLength,
    @Gauge(name = "probe_http_redirects", help = "Redirects that were met.") int redirects,
    @Gauge(name = "probe_http_ssl", help = "1 if the last request went over TLS.") boolean tls,
    @Gauge(name = "probe_http_status_code", help = "Status of the answer; 0 without one.")
        int status,
    @Gauge(name = "probe_http_version", help = "Version of HTTP of the answer, such as 1.1.")
        double version,
    @Gauge(
            name = "probe_http_last_modified_timestamp_seconds",
            help = "When what was asked for last changed, by the answer's Last-Modified.")
        Optional<Instant> lastModified) {}
