package dev.exporterkit.benchmarks.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The four kinds of requests, each complete. */
public enum Ask {
  OPENMETRICS("OpenMetrics, identity", Ask.PROMETHEUS_2, "application/openmetrics-text", false),
  OPENMETRICS_GZIP("OpenMetrics, gzip", Ask.PROMETHEUS_2, "application/openmetrics-text", true),
  TEXT("text 0.0.4, identity", "text/plain;version=0.0.4", "text/plain", false),
  TEXT_GZIP("text 0.0.4, gzip", "text/plain;version=0.0.4", "text/plain", true);

  /** The Accept of Prometheus 2.42. */
  private static final String PROMETHEUS_2 =
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
          + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

  private final String title;
  private final String mediaType;
  private final boolean gzip;
  private final String request;

  Ask(String title, String accept, String mediaType, boolean gzip) {
    this.title = title;
    this.mediaType = mediaType;
    this.gzip = gzip;
    this.request = head(accept, gzip ? "gzip" : "identity");
  }

  public String title() {
    return title;
  }

  /** The name of the file for the body. */
  public String file() {
    return (mediaType.equals("text/plain") ? "text" : "openmetrics") + (gzip ? ".gz" : "");
  }

  public boolean gzip() {
    return gzip;
  }

  /** Returns whether a response with these headers has the requested format. */
  boolean isAnsweredBy(ResponseHead head) {
    return head.contentType().startsWith(mediaType)
        && head.contentEncoding().equals(gzip ? "gzip" : "");
  }

  ByteBuffer request() {
    return StandardCharsets.US_ASCII.encode(request);
  }

  private static String head(String accept, String encoding) {
    return "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Prometheus/2.42.0\r\nAccept: "
        + accept
        + "\r\nAccept-Encoding: "
        + encoding
        + "\r\nX-Prometheus-Scrape-Timeout-Seconds: 60\r\n\r\n";
  }
}
