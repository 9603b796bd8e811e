package dev.exporterkit.runtime.web.negotiation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The format of a response.
 *
 * @param format the format of the samples
 * @param escaping the escaping of names
 */
public record ContentType(Format format, Escaping escaping) {
  static final ContentType DEFAULT = new ContentType(Format.TEXT, Escaping.UNDERSCORES);

  /** Returns the value of the {@code Content-Type} header. */
  public String headerValue() {
    return format.mediaType + "; escaping=" + escaping.word;
  }

  /** The formats in which metrics are served. */
  public enum Format {
    /** Prometheus's text format. */
    TEXT("text/plain; version=0.0.4; charset=utf-8"),
    /** The text format as Prometheus 3 requests it; the same bytes if no name needs quotes. */
    TEXT_1_0("text/plain; version=1.0.0; charset=utf-8"),
    /** OpenMetrics 1.0.0 as text. */
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8"),
    /** Prometheus's protobuf messages, each after its length. */
    PROTOBUF(
        "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
            + " encoding=delimited");

    /** With its parameters, without {@code escaping}. */
    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }
  }

  /** How to escape names that older Prometheus servers cannot read. */
  public enum Escaping {
    /** Each other character becomes {@code _}. */
    UNDERSCORES,
    /** Unchanged, in quotes. */
    ALLOW_UTF_8,
    /** Dots become {@code _dot_}. */
    DOTS,
    /** Each other character becomes its number. */
    VALUES;

    /** The name in headers. */
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the scheme with this name; underscores for null and unknown names. */
    static Escaping of(@Nullable String word) {
      for (Escaping escaping : values()) {
        if (escaping.word.equalsIgnoreCase(word)) {
          return escaping;
        }
      }
      return UNDERSCORES;
    }
  }
}
