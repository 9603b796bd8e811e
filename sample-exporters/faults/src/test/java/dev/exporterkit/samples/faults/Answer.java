package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.tests.Samples;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What a client got.
 *
 * @param patience how long it would have waited, and said so
 * @param took from the request to the last byte
 */
record Answer(HttpResponse<String> response, Duration patience, Duration took) {

  /** Asserts what every scrape is owed: an answer with status 200 before the client gives up. */
  Samples inTime() {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(took).isLessThan(patience);
    return Samples.parse(response.body());
  }

  static String success(String collector) {
    return "faults_scrape_collector_success{collector=\"" + collector + "\"}";
  }

  /** Asserts that a collector failed and that this cost nothing else. */
  void failsOnly(String collector, int up) {
    Samples samples = inTime();
    assertThat(samples.value("faults_up")).isEqualTo(up);
    assertThat(samples.value(success(collector))).isZero();
    assertThat(samples.value(success("healthy"))).isEqualTo(1);
    assertThat(samples.types())
        .containsKey("faults_healthy_runs_total")
        .doesNotContainKey("faults_" + collector + "_jobs_total");
  }

  /** Asserts that every collector answered. */
  void isRight() {
    Samples samples = inTime();
    assertThat(samples.value("faults_up")).isEqualTo(1);
    for (String collector : new String[] {"first", "second"}) {
      assertThat(samples.value(success(collector))).isEqualTo(1);
      String jobs = "faults_" + collector + "_jobs_total{part=\"b\"}";
      assertThat(samples.value(jobs)).isEqualTo(2);
    }
  }
}
