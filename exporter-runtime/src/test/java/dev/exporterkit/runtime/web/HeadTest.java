package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class HeadTest {
  /** Metrics have a length that only collecting shows. */
  private static final List<String> OF_ONE_RESPONSE = List.of("date", "content-length");

  private final ScriptedCollector jobs = new ScriptedCollector("jobs", scrape -> {});
  private final ScriptedProbe line = new ScriptedProbe((target, scrape) -> {});

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/metrics",
        "/metrics?collect[]=jobs&name[]=test_up",
        "/metrics?collect[]=nosuch",
        "/metrics?collect[]=jobs&exclude[]=jobs",
        "/probe?target=a",
        "/probe?target=a&debug=true",
        "/probe",
        "/probe?target=a&target=b",
        "/probe?target=a&module=nosuch",
        "/-/healthy",
        "/-/ready",
        "/nosuch",
        "/./metrics?x=1",
      })
  void headHasStatusAndHeadersOfGet(String path) throws Exception {
    try (ServedExporter exporter =
        new ServedExporter(new ScriptedExporter(jobs).with(line.bound()))) {
      HttpResponse<String> head =
          exporter.send(
              exporter
                  .request(path)
                  .header("Accept-Encoding", "gzip")
                  .method("HEAD", BodyPublishers.noBody())
                  .build());
      assertThat(jobs.runs() + line.runs()).isZero();
      HttpResponse<String> get =
          exporter.send(exporter.request(path).header("Accept-Encoding", "gzip").build());

      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      assertThat(headers(head)).isEqualTo(headers(get));
      assertThat(head.body()).isEmpty();
    }
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeAll(OF_ONE_RESPONSE);
    return headers;
  }
}
