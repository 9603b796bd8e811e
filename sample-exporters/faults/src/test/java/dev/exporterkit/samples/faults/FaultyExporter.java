package dev.exporterkit.samples.faults;

import dev.exporterkit.samples.tests.Exporter;
import dev.exporterkit.testkit.process.Daemon;
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
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long collectors may take of that; the rest is for a machine that has much else to do. */
  static final Duration CUT = Duration.ofSeconds(2);

  static final String ROOM = "--web.timeout-offset=8s";

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

  /** Starts it for a Prometheus, which has less patience. */
  static FaultyExporter startForPrometheus(Path folder) throws Exception {
    return start(Map.of(), "--web.timeout-offset=2s", folder);
  }

  /** Starts the faults exporter with variables in its environment, and scrapes it once. */
  static FaultyExporter start(Map<String, String> environment, Path folder, String... flags)
      throws Exception {
    return start(environment, ROOM, folder, flags);
  }

  private static FaultyExporter start(
      Map<String, String> environment, String room, Path folder, String... flags) throws Exception {
    List<String> all = new ArrayList<>(List.of(flags));
    all.add("--faults.folder=" + folder);
    all.add(room);
    Exporter exporter =
        Exporter.start(environment, FaultsExporter.class, all.toArray(String[]::new));
    FaultyExporter faulty = new FaultyExporter(exporter, folder);
    faulty.heal();
    faulty
        .scrape(Duration.ofSeconds(50))
        .isRight(); // loads classes, which takes as long as it takes
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

  /** Returns what the exporter takes for the time of day, in whole seconds. */
  Instant clock() throws IOException, InterruptedException {
    String date = healthy().headers().firstValue("Date").orElseThrow();
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
  }

  /** Asks whether the exporter is healthy, which it must be. */
  HttpResponse<String> healthy() throws IOException, InterruptedException {
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
    return new JavaProcess(exporter.daemon().pid());
  }

  Daemon daemon() {
    return exporter.daemon();
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
