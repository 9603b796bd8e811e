package dev.exporterkit.samples.faults;

import dev.exporterkit.samples.tests.Exporter;
import dev.exporterkit.samples.tests.Output;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An exporter in a JVM of its own, whose faults come and go, and a client that says its patience.
 */
final class FaultyExporter implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(3);

  // A second for the way back: what is judged is not how busy the machine is.
  static final String ROOM = "--web.timeout-offset=1s";

  private final Exporter exporter;
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private FaultyExporter(Exporter exporter, Path folder) {
    this.exporter = exporter;
    this.folder = folder;
  }

  /** Starts the faults exporter without a fault, and scrapes it once. */
  static FaultyExporter start(Path folder, String... flags) throws Exception {
    return start(Map.of(), folder, flags);
  }

  /** Starts the faults exporter with variables in its environment, and scrapes it once. */
  static FaultyExporter start(Map<String, String> environment, Path folder, String... flags)
      throws Exception {
    List<String> all = new ArrayList<>(List.of(flags));
    all.add("--faults.folder=" + folder);
    all.add(ROOM);
    Exporter exporter =
        Exporter.start(environment, FaultsExporter.class, all.toArray(String[]::new));
    FaultyExporter faulty = new FaultyExporter(exporter, folder);
    faulty.heal();
    faulty.scrape().isRight();
    return faulty;
  }

  void breaks(String collector, Fault fault) throws IOException {
    Files.writeString(
        folder.resolve(collector), fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  void heal() throws IOException {
    Files.deleteIfExists(folder.resolve("first"));
    Files.deleteIfExists(folder.resolve("second"));
  }

  Answer scrape() throws IOException, InterruptedException {
    return scrape(PATIENCE);
  }

  Answer scrape(Duration patience) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> response =
        client.send(
            request("/metrics")
                .header("X-Prometheus-Scrape-Timeout-Seconds", patience.toMillis() / 1e3 + "")
                .build(),
            BodyHandlers.ofString());
    return new Answer(response, patience, Duration.ofNanos(System.nanoTime() - start));
  }

  /** Scrapes while the caller does something else. */
  CompletableFuture<Answer> scraping(Duration patience) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return scrape(patience);
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** Asks whether the exporter is healthy; returns how long the answer took. */
  Duration health() throws IOException, InterruptedException {
    long start = System.nanoTime();
    healthy();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Returns what the exporter takes for the time of day, in whole seconds. */
  Instant clock() throws IOException, InterruptedException {
    String date = healthy().headers().firstValue("Date").orElseThrow();
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
  }

  private HttpResponse<String> healthy() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request("/-/healthy").build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return response;
  }

  int port() {
    return exporter.port();
  }

  JavaProcess process() {
    return new JavaProcess(exporter.pid());
  }

  Output log() {
    return exporter.log();
  }

  int stop() throws InterruptedException {
    return exporter.stop();
  }

  @Override
  public void close() {
    exporter.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofMinutes(1));
  }
}
