package dev.exporterkit.runtime.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.web.negotiation.ContentType.Escaping;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NegotiationTest {
  private static final String PROMETHEUS_2_42 =
      "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
          + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
  private static final String PROMETHEUS_2_42_WITH_NATIVE_HISTOGRAMS =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited,"
          + "application/openmetrics-text;version=1.0.0;q=0.8,"
          + "application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,"
          + "*/*;q=0.1";
  private static final String PROMETHEUS_3 =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "application/openmetrics-text;version=0.0.1;q=0.5,"
          + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,"
          + "*/*;q=0.2";
  private static final String PROMETHEUS_3_TEXT_ONLY =
      "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.6,*/*;q=0.5";
  private static final String PROMETHEUS_3_PROTOBUF =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;"
          + "q=0.6,application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,*/*;q=0.1";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  @Test
  void prometheusGetsWhatItPrefers() {
    assertThat(answer(PROMETHEUS_2_42))
        .isEqualTo(
            "application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=underscores");
    assertThat(answer(PROMETHEUS_2_42_WITH_NATIVE_HISTOGRAMS))
        .isEqualTo(
            "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily;"
                + " encoding=delimited; escaping=underscores");
    assertThat(answer(PROMETHEUS_3))
        .isEqualTo(
            "application/openmetrics-text; version=1.0.0; charset=utf-8; escaping=allow-utf-8");
    assertThat(answer(PROMETHEUS_3_TEXT_ONLY))
        .isEqualTo("text/plain; version=1.0.0; charset=utf-8; escaping=allow-utf-8");
    assertThat(answer(PROMETHEUS_3_PROTOBUF)).startsWith("application/vnd.google.protobuf;");
  }

  @Test
  void everybodyElseGetsText() {
    String text = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores";
    assertThat(answer(BROWSER)).isEqualTo(text);
    assertThat(answer("*/*")).isEqualTo(text);
    assertThat(answer("image/png")).isEqualTo(text);
    assertThat(answer("")).isEqualTo(text);
    assertThat(answer(";q=,,=\";\"")).isEqualTo(text);
    assertThat(Negotiation.contentType(null).headerValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/plain                                                      | TEXT",
        "text/*                                                          | TEXT",
        "text/plain;version=0.0.4                                        | TEXT",
        "text/plain;charset=utf-8                                        | TEXT",
        "text/plain;version=1.0.0                                        | TEXT_1_0",
        "text/plain;version=7                                            | TEXT",
        "application/openmetrics-text                                    | OPEN_METRICS",
        "APPLICATION/OpenMetrics-Text; Version=1.0.0                     | OPEN_METRICS",
        "application/openmetrics-text; version=\"1.0.0\"                 | OPEN_METRICS",
        "application/openmetrics-text;version=0.0.1                      | TEXT",
        "application/openmetrics-text;version=2.0.0,text/plain           | TEXT",
        "application/openmetrics-text;q=0,text/plain;q=0.1               | TEXT",
        "application/openmetrics-text;q=0                                | TEXT",
        "text/plain;q=0.3,application/openmetrics-text;q=0.5             | OPEN_METRICS",
        "application/openmetrics-text;q=0.3,text/plain;Q=0.5             | TEXT",
        "application/openmetrics-text, text/plain                        | OPEN_METRICS",
        "text/plain, application/openmetrics-text                        | TEXT",
        "image/png;x=\",application/openmetrics-text,\",text/plain       | TEXT",
        "image/png;x=\"\\\",application/openmetrics-text,\",text/plain     | TEXT",
        "application/openmetrics-text;q=never,text/plain;q=0.1           | TEXT",
        "text/plain;q=2,application/openmetrics-text;q=0.1               | OPEN_METRICS",
        "application/openmetrics-text;q=-1                               | TEXT",
        "application/vnd.google.protobuf                                 | TEXT",
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=text"
            + " | TEXT",
        "application/vnd.google.protobuf;encoding=\"delimited\";"
            + "proto=\"io.prometheus.client.MetricFamily\" | PROTOBUF",
      })
  void formatFollowsAccept(String accept, Format format) {
    assertThat(Negotiation.contentType(List.of(accept)).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "escaping=allow-utf-8, ALLOW_UTF_8",
    "escaping=underscores, UNDERSCORES",
    "escaping=dots, DOTS",
    "escaping=\"values\", VALUES",
    "Escaping=Values, VALUES",
    "escaping=roman, UNDERSCORES",
    "version=1.0.0, UNDERSCORES",
  })
  void escapingIsEchoed(String parameter, Escaping escaping) {
    String accept = "application/openmetrics-text;" + parameter + ",*/*;q=0.1";
    assertThat(Negotiation.contentType(List.of(accept)))
        .isEqualTo(new ContentType(Format.OPEN_METRICS, escaping));
  }

  @Test
  void escapingOfOtherRangesIsNotEchoed() {
    assertThat(answer("image/png;escaping=dots,text/plain")).endsWith("; escaping=underscores");
  }

  @Test
  void severalLinesAreOneHeader() {
    assertThat(
            Negotiation.contentType(
                List.of("text/plain;q=0.5", "application/openmetrics-text;q=0.6")))
        .isEqualTo(new ContentType(Format.OPEN_METRICS, Escaping.UNDERSCORES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip                          | GZIP",
        "GZIP                          | GZIP",
        "x-gzip                        | GZIP",
        "gzip;q=1.0                    | GZIP",
        "gzip; q=0.001                 | GZIP",
        "gzip;Q=1.000 ,br              | GZIP",
        "gzip;q=1.                     | GZIP",
        "gzip;q=0                      | IDENTITY",
        "gzip;q=0.0                    | IDENTITY",
        "deflate, gzip, br, zstd       | GZIP",
        "br                            | IDENTITY",
        "identity                      | IDENTITY",
        "gzip, identity                | IDENTITY",
        "gzip, identity;q=0.5          | GZIP",
        "gzip;q=0.5, identity          | IDENTITY",
        "*                             | IDENTITY",
        "*;q=0                         | IDENTITY",
        "identity;q=0, *               | GZIP",
        "gzip, *;q=0                   | GZIP",
        "gzip;q=0, *                   | IDENTITY",
        "gzip;q=0.5, *;q=0.1           | GZIP",
        "gzip;q=0, x-gzip              | GZIP",
      })
  void encodingFollowsAcceptEncoding(String acceptEncoding, ContentCoding coding) {
    assertThat(Negotiation.contentCoding(List.of(acceptEncoding))).isEqualTo(coding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "-1",
        "-0",
        "+1",
        "2",
        "1.001",
        "NaN",
        "Infinity",
        "0x1p-1",
        "1e0",
        "0.5f",
        "1d",
        "0.1234",
        ".5",
        "\"1\"",
        "",
        " 1",
        "1 1",
        "\u0661",
        "1;q=1"
      })
  void elementsWithMalformedWeightsArePassedOver(String weight) {
    assertThat(Negotiation.contentCoding(List.of("gzip;q=" + weight)))
        .isEqualTo(ContentCoding.IDENTITY);
    assertThat(Negotiation.contentCoding(List.of("identity;q=" + weight + ", gzip;q=0.1")))
        .isEqualTo(ContentCoding.GZIP);
  }

  @Test
  void weightWithoutValueIsMalformed() {
    assertThat(Negotiation.contentCoding(List.of("gzip;q"))).isEqualTo(ContentCoding.IDENTITY);
    assertThat(Negotiation.contentCoding(List.of("gzip;q =1"))).isEqualTo(ContentCoding.IDENTITY);
  }

  @Test
  void withoutHeaderNothingIsEncoded() {
    assertThat(Negotiation.contentCoding(null)).isEqualTo(ContentCoding.IDENTITY);
    assertThat(Negotiation.contentCoding(List.of(""))).isEqualTo(ContentCoding.IDENTITY);
  }

  private static String answer(String accept) {
    return Negotiation.contentType(List.of(accept)).headerValue();
  }
}
