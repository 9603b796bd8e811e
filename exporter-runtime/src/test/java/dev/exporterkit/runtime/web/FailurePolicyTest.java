package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailurePolicyTest {
  private final ScriptedCollector good = new ScriptedCollector("good", scrape -> {});
  private final ScriptedCollector down =
      new ScriptedCollector(
          "down",
          scrape -> {
            throw new TargetUnavailableException("password hunter2 refused");
          });
  private final ScriptedCollector broken =
      new ScriptedCollector(
          "broken",
          scrape -> {
            throw new IllegalStateException("bug");
          });

  @Test
  void httpErrorAnswersWithoutMetrics() throws Exception {
    try (ServedExporter exporter = serve(FailurePolicy.HTTP_ERROR, good, down)) {
      HttpResponse<String> response = exporter.get("/metrics");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body())
          .isEqualTo(
              "The target of test-exporter is down. The log of the exporter has the reason.\n");
    }
  }

  @Test
  void upGaugeAnswersWithMetrics() throws Exception {
    try (ServedExporter exporter = serve(FailurePolicy.UP_GAUGE, good, down)) {
      HttpResponse<String> response = exporter.get("/metrics");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("test_up 0\n", "test_good 1\n");
    }
  }

  @Test
  void httpErrorFollowsTheGauge() throws Exception {
    try (ServedExporter exporter = serve(FailurePolicy.HTTP_ERROR, good, broken)) {
      // One answered, so up is 1.
      assertThat(exporter.get("/metrics").body()).contains("test_up 1\n");
      assertThat(exporter.get("/metrics?collect[]=broken").statusCode()).isEqualTo(503);
      assertThat(exporter.get("/metrics?collect[]=good").statusCode()).isEqualTo(200);
      assertThat(exporter.get("/metrics?exclude[]=good&exclude[]=broken").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void httpErrorHoldsForProbes() throws Exception {
    ScriptedProbe probe =
        new ScriptedProbe(
            (target, scrape) -> {
              throw new IOException("refused");
            });
    try (ServedExporter exporter =
        new ServedExporter(
            new ScriptedExporter().with(probe.bound()).onFailure(FailurePolicy.HTTP_ERROR))) {
      assertThat(exporter.get("/probe?target=a").statusCode()).isEqualTo(503);
      assertThat(exporter.get("/probe?target=a&debug=true").statusCode()).isEqualTo(200);
      assertThat(exporter.get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  private static ServedExporter serve(FailurePolicy policy, ScriptedCollector... collectors) {
    return new ServedExporter(new ScriptedExporter(collectors).onFailure(policy));
  }
}
