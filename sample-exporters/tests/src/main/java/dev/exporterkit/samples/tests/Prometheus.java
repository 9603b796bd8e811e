package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.testkit.process.Await;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Debian's Prometheus, which scrapes ports on loopback. */
public final class Prometheus implements AutoCloseable {
  private static final Pattern SAMPLE = Pattern.compile("\\[([0-9.]+),\"([^\"]+)\"]");

  // It accepts 512 connections, and a client keeps its own until it is garbage collected.
  private final HttpClient client = HttpClient.newHttpClient();
  private final Daemon daemon;
  private final int port;

  private Prometheus(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder its own folder
   * @param interval the scrape interval, and the scrape timeout
   */
  public static Prometheus start(Path folder, String interval, int... targets) throws Exception {
    StringBuilder addresses = new StringBuilder();
    for (int target : targets) {
      addresses.append("      - 127.0.0.1:").append(target).append('\n');
    }
    return start(
        folder,
        """
        global:
          scrape_interval: %1$s
          scrape_timeout: %1$s
        scrape_configs:
        - job_name: samples
          static_configs:
          - targets:
        """
                .formatted(interval)
            + addresses);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder its own folder
   * @param configuration the content of its configuration file
   */
  public static Prometheus start(Path folder, String configuration) throws Exception {
    Path file = Files.createDirectories(folder).resolve("prometheus.yml");
    Files.writeString(file, configuration);
    int port = Ports.free();
    Daemon daemon =
        Daemon.start(
            "prometheus",
            "--config.file=" + file,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--log.level=debug",
            "--web.listen-address=127.0.0.1:" + port);
    daemon.awaitLine("Server is ready to receive web requests");
    return new Prometheus(daemon, port);
  }

  /** Returns the API's response to an expression. */
  public String query(String expression) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/query"))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(expression, UTF_8)))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /** Returns the samples of the one series in a range such as {@code up[5m]}, by time. */
  public NavigableMap<Double, Double> samples(String range) throws Exception {
    String response = query(range);
    if (response.split("\"metric\":", -1).length > 2) {
      throw new AssertionError(range + " is more than one series: " + response);
    }
    NavigableMap<Double, Double> samples = new TreeMap<>();
    Matcher sample = SAMPLE.matcher(response);
    while (sample.find()) {
      samples.put(Double.valueOf(sample.group(1)), Double.valueOf(sample.group(2)));
    }
    return samples;
  }

  /** Waits until an expression has this number of results. */
  public void awaitResults(String expression, int results) throws Exception {
    Await.until(
        results + " results of " + expression,
        () -> query(expression).split("\"metric\":", -1).length - 1 >= results);
  }

  public String scrapeFailures() {
    return log()
        .lines()
        .filter(line -> line.contains("Scrape failed"))
        .collect(Collectors.joining("\n"));
  }

  public String log() {
    return daemon.output();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
