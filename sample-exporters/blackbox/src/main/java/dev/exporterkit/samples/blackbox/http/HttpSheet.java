package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The results of an HTTP probe; 0 for everything that was not reached. */
public record HttpSheet(
    @Label("phase")
        @Gauge(
            name = "probe_http_duration_seconds",
            help = "Duration of each phase of the request, including redirects.")
        Map<Phase, Duration> duration,
    @Gauge(
            name = "probe_http_content_length",
            help = "Length of the body as announced by the response; -1 if it was not.")
        long contentLength,
    @Gauge(
            name = "probe_http_uncompressed_body_length",
            help = "Length of the body after decompression.")
        long bodyLength,
    @Gauge(name = "probe_http_redirects", help = "Number of redirects.") int redirects,
    @Gauge(name = "probe_http_ssl", help = "Whether the last request used TLS.") boolean tls,
    @Gauge(
            name = "probe_http_status_code",
            help = "Status code of the response; 0 if there was none.")
        int status,
    @Gauge(name = "probe_http_version", help = "HTTP version of the response, such as 1.1.")
        double version,
    @Gauge(
            name = "probe_http_last_modified_timestamp_seconds",
            help = "Time of the last change, from the response's Last-Modified.")
        Optional<Instant> lastModified) {}
