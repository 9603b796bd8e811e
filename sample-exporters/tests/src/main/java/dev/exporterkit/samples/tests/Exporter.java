package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Await;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A sample exporter in its own JVM, on its own port. */
public final class Exporter implements AutoCloseable {
  private final ExporterProcess process;
  private final HttpClient client = HttpClient.newHttpClient();

  private Exporter(ExporterProcess process) {
    this.process = process;
  }

  /** Starts an exporter and waits until it listens. */
  public static Exporter start(Class<?> main, String... flags) {
    return new Exporter(ExporterProcess.of(main).flags(flags).start());
  }

  /** Starts an exporter with environment variables, and waits until it listens. */
  public static Exporter start(Map<String, String> environment, Class<?> main, String... flags) {
    return new Exporter(ExporterProcess.of(main).flags(flags).environment(environment).start());
  }

  /** Starts an exporter in a JVM with options, and waits until it listens. */
  public static Exporter start(List<String> options, Class<?> main, String... flags) {
    String[] jvmOptions = options.toArray(String[]::new);
    return new Exporter(ExporterProcess.of(main).flags(flags).jvmOptions(jvmOptions).start());
  }

  /** Returns the response of {@code /metrics}, with a timeout that no test should reach. */
  public HttpResponse<String> get(String accept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(process.url("/metrics"))
            .header("Accept", accept)
            .timeout(Duration.ofMinutes(1))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Returns the samples in the text format, from a response with status 200. */
  public Samples scrape() throws IOException, InterruptedException {
    HttpResponse<String> response = get("text/plain;version=0.0.4");
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + "\n" + response.body());
    }
    return Samples.parse(response.body());
  }

  /** Waits for the metrics of the process, which appear shortly after the exporter listens. */
  public void awaitProcessMetrics() {
    Await.until(
        "/metrics has jvm_threads_current",
        () -> scrape().types().containsKey("jvm_threads_current"));
  }

  public int port() {
    return process.port();
  }

  public Daemon daemon() {
    return process.daemon();
  }

  @Override
  public void close() {
    process.close();
  }
}
