package dev.exporterkit.runtime.clientjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.runtime.example.QueueExporter;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountedExporterTest {
  private final MountedExporter exporter =
      ExporterApplication.mount(QueueExporter.class, "--collector.age");
  private final PrometheusRegistry registry = new PrometheusRegistry();

  @AfterEach
  void close() {
    exporter.close();
  }

  @Test
  void hostKeepsItsOwnSlf4jProvider() throws Exception {
    assertThat(
            Collections.list(
                getClass()
                    .getClassLoader()
                    .getResources("META-INF/services/org.slf4j.spi.SLF4JServiceProvider")))
        .isEmpty();
    assertThat(System.getProperty("slf4j.provider")).isNull();
  }

  @Test
  void clientJavasServerServesItsSamples() throws Exception {
    registry.register(exporter);
    Counter.builder().name("app_jobs_total").help("Jobs done.").register(registry).inc();

    assertThat(served().replaceAll("((?:duration|cache_age)_seconds\\S*) [0-9.eE-]+", "$1 T"))
        .isEqualTo(
            """
            # HELP app_jobs_total Jobs done.
            # TYPE app_jobs_total counter
            app_jobs_total 1.0
            # HELP queue_exporter_build_info Version, revision and Java version of this exporter.
            # TYPE queue_exporter_build_info gauge
            queue_exporter_build_info{javaversion="%s",revision="unknown",version="unknown"} 1
            # HELP queue_exporter_dropped_samples_total Rows and samples dropped because they would have made a response invalid.
            # TYPE queue_exporter_dropped_samples_total counter
            queue_exporter_dropped_samples_total{collector="age"} 0.0
            queue_exporter_dropped_samples_total{collector="jobs"} 0.0
            # HELP queue_jobs_waiting Jobs that wait.
            # TYPE queue_jobs_waiting gauge
            queue_jobs_waiting{queue="mail"} 7.0
            queue_jobs_waiting{queue="print"} 1.0
            # HELP queue_oldest_job_age_seconds Age of the oldest job. (cached for up to 1m, 2m if refreshing fails)
            # TYPE queue_oldest_job_age_seconds gauge
            queue_oldest_job_age_seconds 1.5
            # HELP queue_requests_total Requests to the queue.
            # TYPE queue_requests_total counter
            queue_requests_total 1.0
            # HELP queue_scrape_collector_cache_age_seconds Age of the collector's cached samples, from the start of the run that collected them.
            # TYPE queue_scrape_collector_cache_age_seconds gauge
            queue_scrape_collector_cache_age_seconds{collector="age"} T
            # HELP queue_scrape_collector_duration_seconds Duration of the collector's run.
            # TYPE queue_scrape_collector_duration_seconds gauge
            queue_scrape_collector_duration_seconds{collector="age"} T
            queue_scrape_collector_duration_seconds{collector="jobs"} T
            # HELP queue_scrape_collector_success Whether the collector succeeded.
            # TYPE queue_scrape_collector_success gauge
            queue_scrape_collector_success{collector="age"} 1.0
            queue_scrape_collector_success{collector="jobs"} 1.0
            # HELP queue_scrape_duration_seconds Duration of the scrape.
            # TYPE queue_scrape_duration_seconds gauge
            queue_scrape_duration_seconds T
            # HELP queue_up Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.
            # TYPE queue_up gauge
            queue_up 1.0
            """
                .formatted(System.getProperty("java.version")));
  }

  @Test
  void descriptorsNameEveryFamily() {
    assertThat(exporter.getMetricFamilyDescriptors())
        .extracting(MetricFamilyDescriptor::getPrometheusName)
        .containsExactly(
            "queue_exporter_build",
            "queue_exporter_dropped_samples",
            "queue_jobs_waiting",
            "queue_oldest_job_age_seconds",
            "queue_requests",
            "queue_scrape_collector_cache_age_seconds",
            "queue_scrape_collector_duration_seconds",
            "queue_scrape_collector_success",
            "queue_scrape_duration_seconds",
            "queue_up");
  }

  @Test
  void registryRefusesASecondOne() {
    registry.register(exporter);

    try (MountedExporter second = ExporterApplication.mount(QueueExporter.class)) {
      assertThatThrownBy(() -> registry.register(second))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void filterOfTheRegistryHolds() {
    registry.register(exporter);

    assertThat(registry.scrape(List.of("queue_up")::contains))
        .extracting(snapshot -> snapshot.getMetadata().getPrometheusName())
        .containsExactly("queue_up");
  }

  @Test
  void wrongFlagsAreToldInFull() {
    assertThatThrownBy(() -> ExporterApplication.mount(QueueExporter.class, "--queue.broken"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1) --queue.broken: the queue is broken. Mend it.");
    assertThatThrownBy(() -> ExporterApplication.mount(QueueExporter.class, "--queue.brokn"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Did you mean --queue.broken?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void flagsThatOnlyPrintAreRefused(String flag) {
    assertThatThrownBy(() -> ExporterApplication.mount(QueueExporter.class, flag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--help and --version print text and exit");
  }

  private String served() throws Exception {
    try (HTTPServer server = HTTPServer.builder().port(0).registry(registry).buildAndStart()) {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + server.getPort() + "/metrics"))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
