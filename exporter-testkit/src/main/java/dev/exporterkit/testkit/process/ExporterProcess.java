package dev.exporterkit.testkit.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An exporter in a JVM of its own, with the class path of the tests, for what only a process has:
 * signals, an exit code, standard error, memory.
 *
 * <pre>{@code
 * try (ExporterProcess redis =
 *     ExporterProcess.of(RedisExporter.class).flags("--redis.address=" + server.address()).start()) {
 *   assertThat(redis.daemon().stop()).isZero();
 * }
 *
 * try (Daemon redis = ExporterProcess.of(RedisExporter.class).flags("--redis.adress=x").launch()) {
 *   assertThat(redis.awaitExit()).isEqualTo(2);
 *   assertThat(redis.output()).contains("Did you mean --redis.address?");
 * }
 * }</pre>
 *
 * <p>It listens on {@code 127.0.0.1}, on a port that the system chooses. All methods are
 * thread-safe.
 */
public final class ExporterProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("address=\"?\\S*?:(\\d+)");

  /** The second compiler is of no use to an exporter that runs for seconds. */
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  private final Daemon daemon;
  private final int port;

  private ExporterProcess(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  /** Begins with the class that has the {@code main} method. */
  public static Launcher of(Class<?> exporter) {
    return new Launcher(exporter, List.of(), Map.of(), List.of());
  }

  /** Returns the process, to stop it, or to read its log, which is on standard error. */
  public Daemon daemon() {
    return daemon;
  }

  /** Returns the port on which it listens. */
  public int port() {
    return port;
  }

  /** Returns the URL of a path, with its query; the path begins with a slash. */
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * Requests a path, and returns the body of the response: {@code /metrics} in text 0.0.4.
   *
   * @throws UncheckedIOException if there is no response within a minute, or its status is an error
   */
  public String get(String path) {
    try {
      URLConnection connection = url(path).toURL().openConnection();
      connection.setRequestProperty("Accept", "text/plain;version=0.0.4;q=0.5,*/*;q=0.1");
      connection.setRequestProperty("Connection", "close");
      connection.setReadTimeout((int) Await.MAX_WAIT.toMillis());
      try (InputStream body = connection.getInputStream()) {
        return new String(body.readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it and waits until it has ended. A second call does nothing. */
  @Override
  public void close() {
    daemon.close();
  }

  /** How an exporter is started. Immutable. */
  public static final class Launcher {
    private final Class<?> exporter;
    private final List<String> flags;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;

    private Launcher(
        Class<?> exporter,
        List<String> flags,
        Map<String, String> environment,
        List<String> jvmOptions) {
      this.exporter = exporter;
      this.flags = flags;
      this.environment = environment;
      this.jvmOptions = jvmOptions;
    }

    /** Sets the flags, instead of those that were set before. */
    public Launcher flags(String... flags) {
      return new Launcher(exporter, List.of(flags), environment, jvmOptions);
    }

    /** Sets additional environment variables. */
    public Launcher environment(Map<String, String> variables) {
      return new Launcher(exporter, flags, Map.copyOf(variables), jvmOptions);
    }

    /** Sets options of the JVM, such as {@code -Xmx64m}. */
    public Launcher jvmOptions(String... options) {
      return new Launcher(exporter, flags, environment, List.of(options));
    }

    /**
     * Starts it and waits until it listens.
     *
     * @throws AssertionError if it does not, with its output
     */
    public ExporterProcess start() {
      Daemon daemon = launch();
      try {
        int port = Integer.parseInt(daemon.awaitMatch(LISTENING).group(1));
        return new ExporterProcess(daemon, port);
      } catch (AssertionError e) {
        daemon.close();
        throw e;
      }
    }

    /** Starts it and does not wait: it may end before it listens, such as with {@code --help}. */
    public Daemon launch() {
      return Daemon.start(
          environment,
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          command().toArray(String[]::new));
    }

    private List<String> command() {
      List<String> command = new ArrayList<>(List.of(FIRST_COMPILER));
      command.addAll(jvmOptions);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(exporter.getName(), "--web.listen-address=127.0.0.1:0"));
      command.addAll(flags);
      return command;
    }
  }
}
