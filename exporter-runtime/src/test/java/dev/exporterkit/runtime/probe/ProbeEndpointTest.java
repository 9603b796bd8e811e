package dev.exporterkit.runtime.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.config.Modules;
import dev.exporterkit.runtime.example.ScriptedProbe;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.web.Endpoint;
import dev.exporterkit.runtime.web.ExpositionResponse;
import dev.exporterkit.runtime.web.HostBulkhead;
import dev.exporterkit.runtime.web.ListenAddress;
import dev.exporterkit.runtime.web.Listeners;
import dev.exporterkit.runtime.web.RequestLimits;
import dev.exporterkit.runtime.web.ResponseTimeout;
import dev.exporterkit.runtime.web.Responses;
import dev.exporterkit.runtime.web.Route;
import dev.exporterkit.runtime.web.ScrapeDeadline;
import dev.exporterkit.runtime.web.TestLimits;
import dev.exporterkit.runtime.web.WebServer;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ProbeEndpointTest {
  private static final ExporterDescriptor EXPORTER =
      new ExporterDescriptor("test", List.of("test"), 9100, "Tests.");
  private static final Modules MODULES =
      new Modules(Map.of("http_2xx", "secret", "dns", "secret"), "");

  private final CountDownLatch release = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Listeners listeners = Listeners.bind(List.of(new ListenAddress("127.0.0.1", 0)));
  private final ScriptedProbe quick =
      new ScriptedProbe(
          (target, scrape) -> ScriptedProbe.trace(scrape).add("Looked", "at", target.host()));
  private Prober prober = prober(quick);

  @AfterEach
  void stop() {
    release.countDown();
    prober.close();
    listeners.abort();
  }

  @Test
  void probeAnswersForItsTarget() throws Exception {
    serve(Modules.NONE);

    HttpResponse<String> response = get("target=http%3A%2F%2Fa.example%2Fx%3Fy%3D1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/plain; version=0.0.4; charset=utf-8; escaping=underscores");
    assertThat(response.body()).contains("test_target_length_chars 22\n", "test_up 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          module=dns            | Target parameter is missing. Name a target, as in ?target=db1:3306.
          target=a&target=b     | Target parameter is given 2 times. Name one target.
          target=               | Target parameter is invalid: it must not be empty.
          target=a:99999        | Target parameter is invalid: the port must be a number between 1 and 65535.
          target=a%0Ab          | Target parameter is invalid: it contains a space or a character that cannot be printed.
          target=%FF            | Target parameter is invalid: it contains a space or a character that cannot be printed.
          target=a&module=htp_2xx | There is no module htp_2xx. The modules are dns, http_2xx. Did you mean http_2xx?
          target=a&module=      | There is no module . The modules are dns, http_2xx.
          target=a&module=dns&module=dns | Module parameter is given 2 times. Name one module.
          target=a              | Module parameter is missing. The modules are dns, http_2xx.
          """)
  void badRequestSaysWhatIsWrong(String query, String text) throws Exception {
    serve(MODULES);
    String module = query.contains("module") || query.equals("target=a") ? "" : "&module=dns";

    HttpResponse<String> response = get(query + module);

    assertThat(response.body()).isEqualTo(text + "\n");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(quick.runs()).isZero();
  }

  @Test
  void standardModuleIsTakenUnlessNamed() throws Exception {
    serve(new Modules(MODULES.byName(), "dns"));

    assertThat(get("target=a&debug=true").body()).contains("msg=Probing target=a module=dns ");
    assertThat(get("target=a&debug=true&module=http_2xx").body()).contains(" module=http_2xx ");
  }

  @Test
  void onlyModuleNeedsNoName() throws Exception {
    serve(new Modules(Map.of("tcp", 1), "gone"));

    assertThat(get("target=a&debug=true").body()).contains(" module=tcp ");
  }

  @Test
  void moduleWithoutModulesIsRefused() throws Exception {
    serve(Modules.NONE);

    HttpResponse<String> response = get("target=a&module=dns");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo("This exporter has no modules. Remove the module parameter.\n");
  }

  @Test
  void longQueryIsRefused() throws Exception {
    serve(Modules.NONE);

    assertThat(get("target=a&x=" + "y".repeat(8_000)).body())
        .isEqualTo("The query is longer than 8000 characters.\n");
  }

  @Test
  void debugShowsTheLogWithoutSecrets() throws Exception {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  ScriptedProbe.trace(scrape).add("Looked", "for", target.parameters("hostname"));
                  throw new TargetUnavailableException("nobody there");
                }));
    serve(MODULES);

    HttpResponse<String> response = get("target=a:1&module=dns&hostname=x%20y&debug=true");

    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(
            response
                .body()
                .replaceAll("[0-9.]+s\\b", "T")
                .replaceAll("(seconds\\S*) [0-9.eE-]+", "$1 T"))
        .isEqualTo(
            """
            Log of this probe:
              T msg=Probing target=a:1 module=dns time=T
              T msg=Looked for="[x y]"
              T msg="Collector failed" collector=line outcome=target_unavailable err="TargetUnavailableException: nobody there"

            Metrics that would have been returned:
            # HELP test_scrape_collector_duration_seconds Duration of the collector's run.
            # TYPE test_scrape_collector_duration_seconds gauge
            test_scrape_collector_duration_seconds{collector="line"} T
            # HELP test_scrape_collector_success Whether the collector succeeded.
            # TYPE test_scrape_collector_success gauge
            test_scrape_collector_success{collector="line"} 0
            # HELP test_scrape_duration_seconds Duration of the scrape.
            # TYPE test_scrape_duration_seconds gauge
            test_scrape_duration_seconds T
            # HELP test_up Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.
            # TYPE test_up gauge
            test_up 0
            """);
  }

  @Test
  void refusedTargetIsNeitherProbedNorNamed() throws Exception {
    serve(Modules.NONE, "*.example.org");

    HttpResponse<String> response = get("target=inside.corp");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body())
        .isEqualTo("This target is not allowed by --probe.allow-target of the exporter." + "\n");
    assertThat(quick.runs()).isZero();
    assertThat(get("target=a.example.org").statusCode()).isEqualTo(200);
  }

  @Test
  void deadlineOfTheClientHolds() throws Exception {
    prober = prober(new ScriptedProbe((target, scrape) -> release.await()));
    serve(Modules.NONE);

    HttpResponse<String> response =
        client.send(
            request("target=a").header("X-Prometheus-Scrape-Timeout-Seconds", "0.5").build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("test_scrape_collector_success{collector=\"line\"} 0\n", "test_up 0\n")
        .doesNotContain("test_target_length_chars");
  }

  @Test
  void tooManyLateProbesAreRefused() throws Exception {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  while (release.getCount() > 0) {
                    LockSupport.parkNanos(1_000_000);
                    Thread.interrupted(); // deaf, as a plain read of a socket is
                  }
                }));
    serve(Modules.NONE);
    List<CompletableFuture<HttpResponse<String>>> late =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    client.sendAsync(
                        request("target=t" + i)
                            .header("X-Prometheus-Scrape-Timeout-Seconds", "0.1")
                            .build(),
                        BodyHandlers.ofString()))
            .toList();
    late.forEach(CompletableFuture::join);

    HttpResponse<String> response = get("target=another");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(response.body())
        .isEqualTo("Too many earlier probes have not ended yet, try again later.\n");
  }

  @Test
  void headProbesNothing() throws Exception {
    serve(Modules.NONE);

    HttpResponse<String> response =
        client.send(
            request("target=a").method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(quick.runs()).isZero();
  }

  private static Prober prober(ScriptedProbe probe) {
    return new Prober(
        List.of(probe.bound()),
        ScrapeMetrics.ofProbe(EXPORTER),
        new DroppedSamples(EXPORTER, List.of("line"), System::nanoTime),
        resolver(),
        new SystemTimer());
  }

  private static TargetResolver resolver(String... rules) {
    return new TargetResolver(
        List.of(rules).stream().map(TargetRule::parse).toList(), new SystemTimer());
  }

  private void serve(Modules modules, String... rules) {
    ResponseBodies bodies = new ResponseBodies();
    ResponseTimeout timeout =
        new ResponseTimeout(TestLimits.DEFAULT.responseTimeout(), new SystemTimer());
    Endpoint probe =
        new ProbeEndpoint(
            prober,
            new ProbeRequests(resolver(rules), () -> modules),
            new ScrapeDeadline(TestLimits.DEFAULT, System::nanoTime),
            new ProbeResponse(
                new ExpositionResponse(
                    bodies, timeout, FailurePolicy.UP_GAUGE, "test-exporter", System::nanoTime),
                new ProbeReport(bodies, timeout)),
            new HostBulkhead(TestLimits.DEFAULT.maxProbes(), System::nanoTime),
            new RequestLimits(EXPORTER, System::nanoTime).refusals("/probe"));
    Endpoint page = exchange -> Responses.text(exchange, 200, "page");
    new WebServer(
            List.of(new Route("/probe", probe), new Route("/", page)), timeout, System::nanoTime)
        .serve(listeners);
  }

  private HttpRequest.Builder request(String query) {
    int port = listeners.addresses().get(0).getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/probe?" + query));
  }

  private HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return client.send(request(query).build(), BodyHandlers.ofString());
  }
}
