package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FiltersTest {
  private final ScriptedCollector jobs = new ScriptedCollector("jobs", scrape -> {});
  private final ScriptedCollector ages = new ScriptedCollector("ages", scrape -> {});
  private final ScriptedProbe line = new ScriptedProbe((target, scrape) -> {});
  private final ServedExporter exporter =
      new ServedExporter(
          new ScriptedExporter(jobs, ages)
              .with(line.bound())
              .withDisabled(new ScriptedCollector("off", scrape -> {})));

  @AfterEach
  void stop() {
    exporter.close();
  }

  @Test
  void withoutFilterEveryCollectorRuns() throws Exception {
    assertThat(exporter.get("/metrics").body())
        .contains("test_jobs 1\n", "test_ages 1\n", "test_up 1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collect[]=jobs", "exclude[]=ages", "collect[]=jobs&collect[]=jobs"})
  void selectedCollectorsRunAlone(String query) throws Exception {
    assertThat(exporter.get("/metrics?" + query).body())
        .contains("test_jobs 1\n", "test_up 1\n")
        .contains("test_scrape_collector_success{collector=\"jobs\"} 1\n")
        .doesNotContain("test_ages", "success{collector=\"ages\"}");
    assertThat(ages.runs()).isZero();
  }

  @Test
  void excludingEverythingLeavesNoCollector() throws Exception {
    HttpResponse<String> response = exporter.get("/metrics?exclude[]=jobs&exclude[]=ages");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(families(response))
        .containsOnly(
            "test_exporter_build_info",
            "test_exporter_dropped_samples_total",
            "test_exporter_refused_requests_total",
            "test_scrape_duration_seconds");
    assertThat(jobs.runs() + ages.runs()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          collect[]=jobs&exclude[]=ages  | Combined collect and exclude queries are not allowed.
          collect[]=jbos                 | Couldn't create filtered metrics handler: couldn't create collector: missing collector: jbos
          exclude[]=jbos                 | Couldn't create filtered metrics handler: couldn't create collector: missing collector: jbos
          collect[]=jobs&collect[]=off   | Couldn't create filtered metrics handler: couldn't create collector: disabled collector: off
          exclude[]=off                  | Couldn't create filtered metrics handler: couldn't create collector: disabled collector: off
          collect[]=line                 | Couldn't create filtered metrics handler: couldn't create collector: missing collector: line
          """)
  void impossibleSelectionIsRefused(String query, String text) throws Exception {
    HttpResponse<String> response = exporter.get("/metrics?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(response.body()).isEqualTo(text + "\n");
    assertThat(jobs.runs()).isZero();
  }

  @Test
  void emptyNameIsAMissingCollector() throws Exception {
    assertThat(exporter.get("/metrics?collect[]=").body()).endsWith("missing collector: \n");
  }

  @Test
  void nameRunsOnlyWhoHasIt() throws Exception {
    assertThat(exporter.get("/metrics?name[]=test_jobs").body())
        .isEqualTo(
            """
            # HELP test_jobs What it is about.
            # TYPE test_jobs gauge
            test_jobs 1
            """);
    assertThat(jobs.runs()).isEqualTo(1);
    assertThat(ages.runs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"test_up", "test_scrape_collector_success", "test_scrape_duration_seconds"})
  void nameAboutTheScrapeRunsAll(String name) throws Exception {
    assertThat(exporter.get("/metrics?name[]=" + name).body()).contains("\n" + name);
    assertThat(jobs.runs() + ages.runs()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test_exporter_build_info", "test_none", ""})
  void otherNameRunsNobody(String name) throws Exception {
    assertThat(exporter.get("/metrics?name[]=" + name).statusCode()).isEqualTo(200);
    assertThat(jobs.runs() + ages.runs()).isZero();
  }

  @Test
  void nameWithinTheSelectionRuns() throws Exception {
    assertThat(exporter.get("/metrics?collect[]=ages&name[]=test_jobs&name[]=test_up").body())
        .contains("test_up 1\n")
        .doesNotContain("test_jobs");
    assertThat(jobs.runs()).isZero();
  }

  @Test
  void hugeQueryIsRefusedUnread() throws Exception {
    String query =
        IntStream.range(0, 2_000).mapToObj(i -> "name[]=t" + i).collect(Collectors.joining("&"));

    HttpResponse<String> response = exporter.get("/metrics?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("The query is longer than 8000 characters.\n");
    assertThat(jobs.runs()).isZero();
  }

  @Test
  void probesNeverRunOnMetrics() throws Exception {
    try (ServedExporter prober = new ServedExporter(new ScriptedExporter().with(line.bound()))) {
      assertThat(families(prober.get("/metrics")))
          .containsOnly(
              "test_exporter_build_info",
              "test_exporter_dropped_samples_total",
              "test_exporter_refused_requests_total");
    }
    assertThat(line.runs()).isZero();
  }

  @Test
  void nameTakesFamilyByAnyOfItsNames() {
    RowSchema schema =
        RowSchema.withLabels()
            .counter(ColumnType.LONG, "x_jobs_total", "Jobs.")
            .gauge(ColumnType.LONG, "x_up", "Up.")
            .info("x_info", "Info.")
            .build();
    assertThat(filtered(schema, "x_jobs_total")).containsExactly("x_jobs_total");
    assertThat(filtered(schema, "x_jobs")).containsExactly("x_jobs_total");
    assertThat(filtered(schema, "x_up", "x_info")).containsExactly("x_up", "x_info");
    assertThat(filtered(schema, "x_u")).isEmpty();
    assertThat(filtered(schema)).hasSize(3);
  }

  @Test
  void nameTakesHistogramByItsSamples() {
    MetricFamily histogram =
        RowSchema.withLabels().histogram("x_h", "H.").build().families().get(0);
    assertThat(MetricsEndpoint.families(List.of("x_h_bucket")).test(histogram)).isTrue();
    assertThat(MetricsEndpoint.families(List.of("x_h_total")).test(histogram)).isFalse();
  }

  private static List<String> filtered(RowSchema schema, String... names) {
    return schema.families().stream()
        .filter(MetricsEndpoint.families(List.of(names)))
        .map(MetricFamily::name)
        .toList();
  }

  private static Stream<String> families(HttpResponse<String> metrics) {
    return metrics.body().replaceAll("#.*\n|[ {].*", "").lines();
  }
}
