package dev.exporterkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.Rule;
import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.runtime.EmbeddedExporter;
import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.runtime.RunningExporter;
import dev.exporterkit.runtime.StartProblemsException;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.testkit.process.Await;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs an exporter in the JVM of the test, on a free port of the loopback interface: the complete
 * runtime, without its process. A static field runs it once for the class, an instance field for
 * each test. A class can have several. A test that has an exporter of its own starts it in a {@code
 * try} statement: {@code try (ExporterExtension exporter = ExporterExtension.of(…).start())}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ExporterExtension exporter =
 *     ExporterExtension.of(RedisExporter.class).flags(() -> List.of("--redis.address=" + redis.address()));
 *
 * @Test
 * void deadServerIsDown() {
 *   redis.refuses();
 *   assertThat(exporter.scrape(Duration.ofSeconds(1))).isDown().hasCollectorFailed("keyspace");
 * }
 * }</pre>
 *
 * <p>Only the flags and variables that the test sets apply, not those of the process that runs the
 * tests. Signals, standard error and the handlers of the log stay as they are. The metrics of the
 * JVM, which appear only after a while, are disabled.
 *
 * <p>Every scrape must be well-formed, and follow the rules for metrics; within a test, no counter
 * may fall and no type may change. Otherwise the scrape fails the test.
 */
public final class ExporterExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        AutoCloseable {
  private static final String LISTEN = "--web.listen-address";
  private static final int MAX_WAIT_MILLIS = 60_000;

  private final Class<?> type;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> fileFlags = new LinkedHashMap<>();
  private final Set<Rule> allowed = EnumSet.noneOf(Rule.class);
  private final Map<String, Earlier> last = new ConcurrentHashMap<>();
  private Supplier<List<String>> flags = List::of;
  private @Nullable ManualClock clock;
  private @Nullable Path folder;
  private @Nullable CapturedLog log;
  private @Nullable RunningExporter running;
  private boolean ofTheClass;

  /** A scrape, and when its response was complete; one that overlaps it may be older. */
  private record Earlier(Exposition exposition, long end) {}

  private ExporterExtension(Class<?> type) {
    this.type = type;
  }

  /**
   * Runs an exporter.
   *
   * @param exporter the class with {@code @Exporter}
   */
  public static ExporterExtension of(Class<?> exporter) {
    return new ExporterExtension(exporter);
  }

  /** Sets the flags, such as {@code --redis.address=db:6379}. */
  public ExporterExtension flags(String... args) {
    return flags(() -> List.of(args));
  }

  /** Sets the flags, which are determined at each start, such as the port of a fake server. */
  public ExporterExtension flags(Supplier<List<String>> args) {
    flags = args;
    return this;
  }

  /** Sets the environment variables; there are no others. */
  public ExporterExtension environment(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Sets the configuration file. Its relative paths are those of {@link #file}. */
  public ExporterExtension config(String yaml) {
    return fileFlag("--config.file", "config.yml", yaml);
  }

  /**
   * Creates a file next to the configuration file, which can name it.
   *
   * @param name its name, without a folder
   */
  public ExporterExtension file(String name, String content) {
    files.put(name, content);
    return this;
  }

  /**
   * Creates a file and sets a flag to its path, such as {@code --redis.password-file}.
   *
   * @param flag the flag without a value
   */
  public ExporterExtension fileFlag(String flag, String content) {
    return fileFlag(flag, flag.replaceAll("[^A-Za-z0-9]+", "-").substring(1), content);
  }

  private ExporterExtension fileFlag(String flag, String name, String content) {
    fileFlags.put(flag, name);
    return file(name, content);
  }

  /** Waives rules for metrics that the compiler has not judged, such as those of client_java. */
  public ExporterExtension allow(Rule... rules) {
    allowed.addAll(Arrays.asList(rules));
    return this;
  }

  /** Sets the clock of deadlines and caches, which is that of the JVM by default. */
  public ExporterExtension clock(ManualClock time) {
    clock = time;
    return this;
  }

  /** Returns the URL of the landing page, such as {@code http://127.0.0.1:1/}. */
  public URI url() {
    return running().url();
  }

  /** Scrapes all collectors, without a timeout of the client. */
  public Scrape scrape() {
    return scrape(running().metricsUrl().toString(), Map.of());
  }

  /** Scrapes some collectors, with {@code collect[]}. */
  public Scrape scrape(String... collectors) {
    String query =
        Stream.of(collectors)
            .map(each -> "collect[]=" + encoded(each))
            .collect(Collectors.joining("&"));
    return scrape(running().metricsUrl() + "?" + query.replace("[]", "%5B%5D"), Map.of());
  }

  /** Scrapes as a Prometheus with this timeout does, for which the exporter must be in time. */
  public Scrape scrape(Duration timeout) {
    return scrape(running().metricsUrl().toString(), timeoutHeader(timeout));
  }

  private static Map<String, String> timeoutHeader(Duration timeout) {
    return Map.of(
        "X-Prometheus-Scrape-Timeout-Seconds",
        BigDecimal.valueOf(timeout.toNanos(), 9).stripTrailingZeros().toPlainString());
  }

  /** Probes a target, with the default module if the exporter has modules. */
  public Scrape probe(String target) {
    return probe(target, Map.of());
  }

  /** Probes a target with a module of the configuration. */
  public Scrape probe(String target, String module) {
    return probe(target, Map.of("module", module));
  }

  /** Probes a target with further parameters of the query. */
  public Scrape probe(String target, Map<String, String> parameters) {
    return scrape(probeUrl(target, parameters), Map.of());
  }

  /** Probes as a Prometheus with this timeout does, for which the exporter must be in time. */
  public Scrape probe(String target, Duration timeout) {
    return scrape(probeUrl(target, Map.of()), timeoutHeader(timeout));
  }

  private String probeUrl(String target, Map<String, String> parameters) {
    StringBuilder query = new StringBuilder("?target=" + encoded(target));
    parameters.forEach(
        (name, value) ->
            query.append('&').append(encoded(name)).append('=').append(encoded(value)));
    return url().resolve(running().descriptor().probePath()).toString() + query;
  }

  /**
   * Requests any path, such as {@code /-/healthy}.
   *
   * @param path the path with its query
   */
  public Response get(String path) {
    return get(url().resolve(path).toString(), Map.of());
  }

  /**
   * A response.
   *
   * @param status its status
   * @param headers the first value of each header
   * @param body the body
   */
  public record Response(int status, Map<String, String> headers, String body) {}

  /**
   * Returns what the exporter, and everything else in this JVM, has logged since its start or
   * {@link #forgetLog}.
   */
  public List<String> log() {
    return log == null ? List.of() : log.lines();
  }

  /**
   * Waits until a line of the {@link #log} contains a text, and returns the first such line.
   *
   * @throws AssertionError after a minute
   */
  public String awaitLog(String text) {
    running();
    Predicate<String> contains = line -> line.contains(text);
    Await.until(
        "a line of the log contains \"" + text + "\"", () -> log().stream().anyMatch(contains));
    return log().stream().filter(contains).findFirst().orElseThrow();
  }

  /** Forgets what was logged until now. */
  public void forgetLog() {
    if (log != null) {
      log.forget();
    }
  }

  /** Lets counters fall and types change between the last scrape and the next. */
  public void forgetLastScrape() {
    last.clear();
  }

  /** Stops the exporter and starts it again, with flags as they are now. Its port may change. */
  public void restart() {
    stop();
    start();
  }

  /**
   * Starts another exporter like this one, and returns the problems that keep it from starting;
   * none if it starts. It is stopped at once.
   *
   * @param args flags, which replace those of the same names
   */
  public List<String> startProblems(String... args) {
    Set<String> names =
        Stream.of(args).map(ExporterExtension::flagName).collect(Collectors.toSet());
    List<String> all =
        new ArrayList<>(
            arguments().stream().filter(flag -> !names.contains(flagName(flag))).toList());
    all.addAll(List.of(args));
    try {
      embedded().start(all.toArray(String[]::new)).stop(Duration.ZERO);
      return List.of();
    } catch (StartProblemsException e) {
      return e.problems();
    }
  }

  /** Called by JUnit for a static field; do not call. */
  @Override
  public void beforeAll(ExtensionContext context) {
    ofTheClass = true;
    start();
  }

  /** Called by JUnit; do not call. */
  @Override
  public void beforeEach(ExtensionContext context) {
    forgetLastScrape();
    if (!ofTheClass) {
      start();
    }
  }

  /** Called by JUnit; do not call. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (!ofTheClass) {
      close();
    }
  }

  /** Called by JUnit for a static field; do not call. */
  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /**
   * Starts the exporter, in a test that has one of its own. JUnit does so for a field.
   *
   * @return this
   * @throws StartProblemsException if the operator could fix why it cannot start
   */
  public ExporterExtension start() {
    try {
      List<String> arguments = arguments();
      log = new CapturedLog(arguments.contains("--log.level=debug"));
      running = embedded().start(arguments.toArray(String[]::new));
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private EmbeddedExporter embedded() {
    EmbeddedExporter exporter = ExporterApplication.embed(type).environment(environment);
    return clock == null ? exporter : exporter.timer(clock);
  }

  private List<String> arguments() {
    Path home = folder == null ? createFiles() : folder;
    List<String> arguments = new ArrayList<>(flags.get());
    if (arguments.stream().noneMatch(flag -> flagName(flag).equals(LISTEN))) {
      arguments.add(LISTEN + "=127.0.0.1:0");
    }
    if (!arguments.contains("--web.disable-exporter-metrics")) {
      arguments.add("--web.disable-exporter-metrics");
    }
    fileFlags.forEach((flag, name) -> arguments.add(flag + "=" + home.resolve(name)));
    return arguments;
  }

  private static String flagName(String flag) {
    return flag.replaceFirst("(?s)=.*", "");
  }

  private Path createFiles() {
    try {
      Path home = Files.createTempDirectory("exporter");
      folder = home;
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(home.resolve(file.getKey()), file.getValue());
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    if (running != null) {
      running.stop(Duration.ZERO);
      running = null;
    }
    if (log != null) {
      log.close();
    }
    forgetLastScrape();
  }

  /** Stops the exporter and deletes its files. A second call does nothing. JUnit calls it, too. */
  @Override
  public void close() {
    stop();
    if (folder != null) {
      try (Stream<Path> created = Files.walk(folder)) {
        for (Path path : created.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folder = null;
    }
  }

  private RunningExporter running() {
    if (running == null) {
      throw new IllegalStateException(
          "the exporter does not run. Start it, or put the extension in a field with"
              + " @RegisterExtension, and use it in a test or @BeforeEach; with a static field also"
              + " in @BeforeAll.");
    }
    return running;
  }

  private Scrape scrape(String url, Map<String, String> headers) {
    long start = System.nanoTime();
    Response response = get(url, headers);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Exposition exposition =
        response.status() == HttpURLConnection.HTTP_OK
            ? ScrapeRules.parsed(url, response.body())
            : new Exposition(ExpositionFormat.TEXT, List.of());
    RunningExporter exporter = running();
    Scrape.Of of =
        new Scrape.Of(
            exporter.descriptor().name(), exporter.descriptor().prefix(), exporter.families());
    ScrapeRules.requireRules(exposition, of.families(), allowed);
    Earlier earlier = last.put(url, new Earlier(exposition, System.nanoTime()));
    if (earlier != null && earlier.end() - start < 0) {
      ScrapeRules.requireContinuity(earlier.exposition(), exposition);
    }
    return new Scrape(url, response.status(), response.body(), took, exposition, of);
  }

  private static Response get(String url, Map<String, String> headers) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      headers.forEach(connection::setRequestProperty);
      connection.setRequestProperty("Connection", "close"); // leaves no thread of the JDK behind
      connection.setRequestProperty("Accept", "text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout(MAX_WAIT_MILLIS);
      int status = connection.getResponseCode();
      try (InputStream body =
          status < HttpURLConnection.HTTP_BAD_REQUEST
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        String text = body == null ? "" : new String(body.readAllBytes(), UTF_8);
        return new Response(status, firstValues(connection), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + url + " failed", e);
    }
  }

  private static Map<String, String> firstValues(HttpURLConnection connection) {
    Map<String, String> first = new LinkedHashMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) { // the status line
                first.put(name, values.get(0));
              }
            });
    return first;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
