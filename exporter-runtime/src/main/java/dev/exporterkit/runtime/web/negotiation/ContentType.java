package dev.exporterkit.runtime.web.negotiation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The format of a response.
 *
 * @param format how samples are written
 * @param escaping what is done to names
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
    /** The text format as Prometheus 3 asks for it; the same bytes where no name needs quotes. */
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

  /** What a client wants done to names that older Prometheus servers cannot read. */
  public enum Escaping {
    /** Each other character becomes {@code _}. */
    UNDERSCORES,
    /** As they are, in quotes. */
    ALLOW_UTF_8,
    /** Dots become {@code _dot_}. */
    DOTS,
    /** Each other character becomes its number. */
    VALUES;

    /** The word for it in headers. */
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns the scheme of this name; underscores for null and what is unknown. */
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
