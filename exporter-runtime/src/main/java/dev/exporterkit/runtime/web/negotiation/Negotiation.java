package dev.exporterkit.runtime.web.negotiation;

import dev.exporterkit.runtime.web.negotiation.ContentType.Escaping;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses format and encoding from a request's headers. There is always one, never a 406. */
public final class Negotiation {
  private static final String FAMILY = "io.prometheus.client.MetricFamily";

  private Negotiation() {}

  /**
   * Chooses the format.
   *
   * @param accept the lines of the {@code Accept} header; null if there is none
   */
  public static ContentType contentType(@Nullable List<String> accept) {
    List<HeaderRange> ranges = HeaderRange.of(accept == null ? List.of() : accept);
    return ranges.stream()
        .filter(range -> range.quality() > 0)
        .sorted(Comparator.comparingDouble(HeaderRange::quality).reversed())
        .flatMap(range -> served(range).stream())
        .findFirst()
        .orElse(ContentType.DEFAULT);
  }

  /**
   * Chooses the encoding; if the client accepts both equally, none.
   *
   * @param acceptEncoding the lines of the {@code Accept-Encoding} header; null if there is none
   */
  public static ContentCoding contentCoding(@Nullable List<String> acceptEncoding) {
    Map<String, Double> qualities =
        HeaderRange.of(acceptEncoding == null ? List.of() : acceptEncoding).stream()
            .collect(
                Collectors.toMap(
                    range -> range.value().equals("x-gzip") ? "gzip" : range.value(),
                    HeaderRange::quality,
                    Math::max));
    double others = qualities.getOrDefault("*", 0.0);
    double gzip = qualities.getOrDefault("gzip", others);
    double identity = qualities.getOrDefault("identity", others);
    return gzip > identity ? ContentCoding.GZIP : ContentCoding.IDENTITY;
  }

  private static Optional<ContentType> served(HeaderRange range) {
    return format(range)
        .map(format -> new ContentType(format, Escaping.of(range.parameters().get("escaping"))));
  }

  private static Optional<Format> format(HeaderRange range) {
    Function<String, @Nullable String> parameter = range.parameters()::get;
    String version = parameter.apply("version");
    return switch (range.value()) {
      case "application/vnd.google.protobuf" ->
          FAMILY.equals(parameter.apply("proto"))
                  && "delimited".equalsIgnoreCase(parameter.apply("encoding"))
              ? Optional.of(Format.PROTOBUF)
              : Optional.empty();
      case "application/openmetrics-text" ->
          version == null || version.equals("1.0.0")
              ? Optional.of(Format.OPEN_METRICS)
              : Optional.empty();
      case "text/plain" -> text(version);
      case "text/*", "*/*" -> Optional.of(Format.TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<Format> text(@Nullable String version) {
    if (version == null || version.equals("0.0.4")) {
      return Optional.of(Format.TEXT);
    }
    return version.equals("1.0.0") ? Optional.of(Format.TEXT_1_0) : Optional.empty();
  }
}
