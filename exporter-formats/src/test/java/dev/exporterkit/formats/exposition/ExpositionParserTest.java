package dev.exporterkit.formats.exposition;

import static dev.exporterkit.formats.exposition.ExpositionFormat.OPEN_METRICS;
import static dev.exporterkit.formats.exposition.ExpositionFormat.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.Sample.Exemplar;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpositionParserTest {
  @Test
  void textIsRead() throws MalformedExpositionException {
    assertThat(
            parse(
                TEXT,
                """
                # HELP jobs Jobs "now",\\nand \\\\.
                # TYPE jobs gauge
                jobs{queue="a",state="\\"\\\\\\nü"} 7
                jobs{state="idle",queue="b"} -1.5e-07 1520879607789

                # a comment
                up 1
                """))
        .isEqualTo(
            new Exposition(
                TEXT,
                List.of(
                    new Family(
                        "jobs",
                        FamilyType.GAUGE,
                        "Jobs \"now\",\nand \\.",
                        "",
                        List.of(
                            sample("jobs", labels("queue", "a", "state", "\"\\\nü"), "7", 3),
                            new Sample(
                                "jobs",
                                labels("state", "idle", "queue", "b"),
                                -1.5e-7,
                                "-1.5e-07",
                                Instant.ofEpochMilli(1520879607789L),
                                null,
                                4)),
                        1),
                    new Family(
                        "up",
                        FamilyType.UNKNOWN,
                        "",
                        "",
                        List.of(sample("up", Map.of(), "1", 7)),
                        7))));
  }

  @Test
  void openMetricsIsRead() throws MalformedExpositionException {
    assertThat(
            parse(
                OPEN_METRICS,
                """
                # TYPE wait_seconds counter
                # UNIT wait_seconds seconds
                # HELP wait_seconds Seconds \\"waited\\".
                wait_seconds_total{a="1"} 5 1520879607.789 # {trace_id="7"} 0.25 1520879607.5
                wait_seconds_created{a="1"} 1520430000.123 1520879607.789
                # EOF
                """))
        .isEqualTo(
            new Exposition(
                OPEN_METRICS,
                List.of(
                    new Family(
                        "wait_seconds",
                        FamilyType.COUNTER,
                        "Seconds \"waited\".",
                        "seconds",
                        List.of(
                            new Sample(
                                "wait_seconds_total",
                                Map.of("a", "1"),
                                5,
                                "5",
                                Instant.ofEpochMilli(1520879607789L),
                                new Exemplar(
                                    Map.of("trace_id", "7"),
                                    0.25,
                                    Instant.ofEpochMilli(1520879607500L)),
                                4),
                            new Sample(
                                "wait_seconds_created",
                                Map.of("a", "1"),
                                1520430000.123,
                                "1520430000.123",
                                Instant.ofEpochMilli(1520879607789L),
                                null,
                                5)),
                        1))));
  }

  @Test
  void everyTypeOfOpenMetricsIsRead() throws MalformedExpositionException {
    Exposition exposition =
        parse(
            OPEN_METRICS,
            """
            # TYPE h histogram
            h_bucket{le="0.5"} 1 # {a="b"} 0.25
            h_bucket{le="+Inf"} 2
            h_count 2
            h_sum 1.5
            h_created 5
            # TYPE cold histogram
            cold_bucket{le="-0.5"} 1
            cold_bucket{le="+Inf"} 2
            # TYPE g gaugehistogram
            g_bucket{le="-1.0"} 1
            g_bucket{le="+Inf"} 2
            g_gcount 2
            g_gsum -3
            # TYPE s summary
            s{quantile="0.5"} NaN
            s_count 0
            s_sum 0
            # TYPE i info
            i_info{v="1"} 1
            # TYPE t stateset
            t{t="on"} 1
            t{t="off"} 0
            # TYPE u unknown
            u -1e-07
            # TYPE o gauge
            o 1 5
            o 2 6.5
            # TYPE none gauge
            # EOF
            """);
    assertThat(exposition.families())
        .extracting(family -> family.name() + " " + family.type())
        .containsExactly(
            "h HISTOGRAM",
            "cold HISTOGRAM",
            "g GAUGE_HISTOGRAM",
            "s SUMMARY",
            "i INFO",
            "t STATE_SET",
            "u UNKNOWN",
            "o GAUGE",
            "none GAUGE");
    assertThat(exposition.samples()).hasSize(20);
  }

  /** What promtool accepts, or the description of the format allows, however unusual. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        " \t\n",
        "x 1 -5\n",
        "x 1 \n",
        "\tx { a = \"1\" , } 1\t5 \n",
        "x{} 1\n",
        "# HELP x\nx 1\n",
        "#HELP x Help.\nx 1\n",
        "#\n# TYPE\n# EOF\n# UNIT x y\nx 1\n",
        "# TYPE x counter\nx_total 1\n",
        "# TYPE x summary\nx_sum -1\n",
        "# TYPE x summary\nx{quantile=\"0.5\"} -1\n",
        "# HELP x A carriage return\r\nx 1\n",
        "# TYPE x histogram\nx_bucket{le=\"inf\"} 1\nx_count 1\n",
        "# TYPE x histogram\nx_bucket{a=\"1\",le=\"1\"} 1\nx_bucket{a=\"2\",le=\"1\"} 1\n"
            + "x_bucket{a=\"1\",le=\"+Inf\"} 1\nx_bucket{a=\"2\",le=\"+Inf\"} 1\n",
      })
  void unusualTextIsAccepted(String text) throws MalformedExpositionException {
    assertThat(parse(TEXT, text).format()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# EOF",
        "# EOF\n",
        "x{} 1\n# EOF\n",
        "x 1\nx{a=\"1\"} 2\n# EOF\n",
        "# UNIT x \n# HELP x \n# EOF\n",
        "# TYPE x gauge\ny 1\n# EOF\n",
        "# TYPE x counter\nx_total 1 5 # {} 1\n# EOF\n",
      })
  void unusualOpenMetricsIsAccepted(String text) throws MalformedExpositionException {
    assertThat(parse(OPEN_METRICS, text).format()).isEqualTo(OPEN_METRICS);
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "-0,-0.0",
    "+1,1",
    "007,7",
    "5.,5",
    ".5,0.5",
    "1E5,100000",
    "1e-400,0",
    "9007199254740993,9007199254740992",
    "+Inf,Infinity",
    "-infinity,-Infinity",
    "inf,Infinity",
    "nan,NaN"
  })
  void numbersAreThoseOfGo(String written, Double value) throws MalformedExpositionException {
    Sample sample = parse(TEXT, "x " + written + "\n").samples().findFirst().orElseThrow();
    assertThat(sample.value()).isEqualTo(value);
    assertThat(sample.valueText()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "1520879607.123456789,2018-03-12T18:33:27.123456789Z",
    "-1.5,1969-12-31T23:59:58.500Z",
    "0.000000001,1970-01-01T00:00:00.000000001Z",
    "1e3,1970-01-01T00:16:40Z",
    "1e-300,1970-01-01T00:00:00Z",
  })
  void timestampsOfOpenMetricsAreExact(String written, Instant instant)
      throws MalformedExpositionException {
    assertThat(parse(OPEN_METRICS, "x 1 " + written + "\n# EOF\n").samples())
        .extracting(Sample::timestamp)
        .containsExactly(instant);
  }

  @Test
  void quotedNamesAreRead() throws MalformedExpositionException {
    Exposition exposition =
        parse(TEXT, "# TYPE \"a.b\" counter\n{\"a.b\", \"l.x\"=\"1\"} 1\n{\"a.b\"} 2\n");
    assertThat(exposition.family("a.b").orElseThrow().samples())
        .containsExactly(
            sample("a.b", Map.of("l.x", "1"), "1", 2), sample("a.b", Map.of(), "2", 3));
  }

  @Test
  void labelsKeepTheirOrder() throws MalformedExpositionException {
    Sample sample =
        parse(TEXT, "x{z=\"1\",b=\"\\\"\",a=\"3\"} 1\n").samples().findFirst().orElseThrow();
    assertThat(sample).hasToString("x{z=\"1\",b=\"\\\"\",a=\"3\"} 1");
  }

  @Test
  void familyIsFoundByName() throws MalformedExpositionException {
    Exposition exposition = parse(OPEN_METRICS, "# TYPE a counter\na_total 1\n# EOF\n");
    assertThat(exposition.family("a")).contains(exposition.families().get(0));
    assertThat(exposition.family("a_total")).isEmpty();
  }

  @Test
  void federatedTextIsRead() throws Exception {
    Exposition exposition = ExpositionParser.parse(TEXT, federated());
    assertThat(exposition.samples())
        .hasSize(5)
        .allSatisfy(sample -> assertThat(sample.timestamp()).isNotNull())
        .allSatisfy(sample -> assertThat(sample.labels()).containsEntry("zone", "ie"));
  }

  private static byte[] federated() throws IOException {
    String path = "/federation/external-labels";
    try (InputStream in =
        Objects.requireNonNull(ExpositionParserTest.class.getResourceAsStream(path))) {
      return in.readAllBytes();
    }
  }

  private static Exposition parse(ExpositionFormat format, String text)
      throws MalformedExpositionException {
    return ExpositionParser.parse(format, text.getBytes(UTF_8));
  }

  private static Sample sample(String name, Map<String, String> labels, String value, int line) {
    return new Sample(name, labels, Double.parseDouble(value), value, null, null, line);
  }

  private static Map<String, String> labels(String... namesAndValues) {
    return Map.of(namesAndValues[0], namesAndValues[1], namesAndValues[2], namesAndValues[3]);
  }
}
