package dev.exporterkit.samples.tests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample exporter in its own JVM, on its own port. */
public final class Exporter implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("address=\"?\\S*?:(\\d+)");

  /** The second compiler is of no use to an exporter that runs for seconds. */
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private final Daemon daemon;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private Exporter(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  /** Starts an exporter and waits until it listens. */
  public static Exporter start(Class<?> main, String... flags) throws Exception {
    return listening(fork(Map.of(), List.of(), main, flags));
  }

  /** Starts an exporter with environment variables, and waits until it listens. */
  public static Exporter start(Map<String, String> environment, Class<?> main, String... flags)
      throws Exception {
    return listening(fork(environment, List.of(), main, flags));
  }

  /** Starts an exporter in a JVM with options, and waits until it listens. */
  public static Exporter start(List<String> options, Class<?> main, String... flags)
      throws Exception {
    return listening(fork(Map.of(), options, main, flags));
  }

  private static Exporter listening(Daemon daemon) throws InterruptedException {
    String line = daemon.output().await(text -> LISTENING.matcher(text).find());
    Matcher address = LISTENING.matcher(line);
    if (!address.find()) {
      throw new AssertionError(line);
    }
    return new Exporter(daemon, Integer.parseInt(address.group(1)));
  }

  /** Starts an exporter that may end before it listens. */
  public static Daemon fork(Class<?> main, String... flags) throws IOException {
    return fork(Map.of(), List.of(), main, flags);
  }

  private static Daemon fork(
      Map<String, String> environment, List<String> options, Class<?> main, String... flags)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(FIRST_COMPILER));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add("--web.listen-address=127.0.0.1:0");
    command.addAll(List.of(flags));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Daemon.start(environment, java, command.toArray(String[]::new));
  }

  /** Returns the response of {@code /metrics}, with a timeout that no test should reach. */
  public HttpResponse<String> get(String accept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .header("Accept", accept)
            .timeout(Duration.ofMinutes(1))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Returns the samples in the text format, from a response with status 200. */
  public Samples scrape() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("text/plain;version=0.0.4");
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + "\n" + answer.body());
    }
    return Samples.parse(answer.body());
  }

  /** Waits for the metrics of the process, which appear shortly after the exporter listens. */
  public void awaitProcessMetrics() throws Exception {
    Await.until(
        "/metrics has jvm_threads_current",
        () -> scrape().types().containsKey("jvm_threads_current"));
  }

  public long pid() {
    return daemon.pid();
  }

  public int port() {
    return port;
  }

  public Output log() {
    return daemon.output();
  }

  public int stop() throws InterruptedException {
    return daemon.stop();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
