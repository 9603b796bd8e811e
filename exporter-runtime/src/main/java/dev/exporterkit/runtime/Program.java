package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.cli.CommandLineReader;
import dev.exporterkit.runtime.cli.CommandLineResult;
import dev.exporterkit.runtime.cli.Flags;
import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogSetup;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.web.Listeners;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Runs one exporter from its command line to its end. */
final class Program {
  static final int BAD_USAGE = 2;
  static final int FAILED = 1;
  private static final int MAX_KEYS = 10;
  private static final Log log = Log.of(Program.class);

  private final ExporterBinding exporter;
  private final Map<String, String> variables;
  private final Timer timer;
  private final BuildInfo build;
  private final CommandLineReader commandLine;
  private final String name;

  Program(ExporterBinding exporter, Map<String, String> variables, Timer timer) {
    Assembly.prepare();
    this.exporter = exporter;
    this.variables = variables;
    this.timer = timer;
    this.build = BuildInfo.of(exporter.type());
    this.commandLine = new CommandLineReader(exporter, build, variables);
    this.name = exporter.descriptor().program();
  }

  /** What was created and bound before anything is served. */
  record Started(Assembly assembly, Listeners listeners, Duration shutdownTimeout) {}

  /** Runs until a signal arrives; returns the exit code. */
  int run(String... args) throws InterruptedException {
    CommandLineResult asked = commandLine.read(args);
    if (asked.output().isPresent()) {
      return show(asked.output().get());
    }
    LogSetup.install(asked.flags().log());
    try {
      Started started = start(asked, true);
      try (Assembly assembly = started.assembly()) {
        new Serving(started)
            .untilStopped(
                new Shutdown(started.shutdownTimeout(), assembly.get(LongSupplier.class)));
      }
      return 0;
    } catch (StartProblemsException e) {
      print(System.err, String.valueOf(e.getMessage()));
      return BAD_USAGE;
    } catch (StartException e) {
      log.error("Cannot start", "err", e.getCause());
      return FAILED;
    }
  }

  /**
   * Starts everything except the web server.
   *
   * @param listens whether the addresses of the web server are bound
   * @throws StartProblemsException if the operator can fix why it cannot start
   * @throws IllegalStateException if it cannot start for another reason
   */
  Started start(boolean listens, String... args) {
    CommandLineResult asked = commandLine.read(args);
    if (asked.output().isPresent()) {
      throw new IllegalArgumentException(
          "--help and --version print text and exit, which a program that "
              + (listens ? "embeds " : "mounts ")
              + name
              + " has to do itself. Remove them.");
    }
    try {
      return start(asked, listens);
    } catch (StartException e) {
      throw new IllegalStateException(name + " cannot start", e.getCause());
    }
  }

  private Started start(CommandLineResult asked, boolean listens) throws StartException {
    warnOfVariables(asked.misspelt());
    ConfigResult config = config(asked.flags());
    List<Problem> problems = new ArrayList<>(asked.problems());
    problems.addAll(config.problems());
    @Nullable Assembly assembly = null;
    if (problems.isEmpty()) {
      log.info("Starting " + name, "version", build.version(), "java", build.javaVersion());
      warnOfPlainSecrets(config.plainSecrets());
      assembly = assembled(asked.flags(), config, problems);
    }
    // Even if there are problems already, because all of them are reported at once.
    Listeners listeners = Listeners.bind(listens ? asked.flags().web().addresses() : List.of());
    problems.addAll(listeners.problems());
    if (assembly != null && problems.isEmpty()) {
      return new Started(assembly, listeners, asked.flags().shutdownTimeout());
    }
    listeners.release();
    if (assembly != null) {
      assembly.close();
    }
    throw refusal(problems.stream().map(asked::asGiven).toList());
  }

  /** Returns null if there are problems that keep it from being assembled. */
  private @Nullable Assembly assembled(Flags flags, ConfigResult config, List<Problem> problems)
      throws StartException {
    @Nullable Assembly assembly = null;
    try {
      assembly = Assembly.of(exporter, build, flags, config.config(), timer);
      problems.addAll(assembly.start());
      return assembly;
    } catch (StartException e) {
      if (assembly != null) {
        assembly.close();
      }
      if (problems.addAll(e.problems())) {
        return null;
      }
      throw e;
    }
  }

  private StartProblemsException refusal(List<Problem> problems) {
    return new StartProblemsException(
        Problem.report(name, problems),
        problems.stream().map(problem -> problem.where() + ": " + problem.what()).toList());
  }

  private int show(String text) {
    print(System.out, text);
    if (System.out.checkError()) { // such as a full disk
      print(System.err, "%s: cannot write to standard output%n".formatted(name));
      return FAILED;
    }
    return 0;
  }

  private ConfigResult config(Flags flags) {
    @Nullable Class<? extends Record> type = exporter.config();
    if (type == null) {
      return ConfigResult.NONE;
    }
    boolean probes = exporter.collectors().stream().anyMatch(each -> each.descriptor().isProbe());
    ConfigReader reader = new ConfigReader(type, variables, probes);
    return flags
        .configFile()
        .map(reader::file)
        .orElseGet(() -> reader.standard(exporter.type(), exporter.descriptor().name() + ".yml"));
  }

  /** In UTF-8, like the log, regardless of the locale. */
  private static void print(PrintStream stream, String text) {
    stream.writeBytes(text.getBytes(UTF_8));
    stream.flush();
  }

  /** Warns about environment variables that match no flag but are similar to one. */
  private static void warnOfVariables(Map<String, String> misspelt) {
    misspelt.forEach(
        (variable, meant) ->
            log.warn(
                "An environment variable matches no flag and is ignored",
                "variable",
                variable,
                "advice",
                "did you mean " + meant + "?"));
  }

  /** Reports once which keys contain a secret as plain text, but never the secret. */
  private static void warnOfPlainSecrets(List<String> keys) {
    if (!keys.isEmpty()) {
      int more = keys.size() - MAX_KEYS;
      log.warn(
          "The configuration file contains secrets as plain text",
          "keys",
          more <= 0
              ? String.join(", ", keys)
              : String.join(", ", keys.subList(0, MAX_KEYS)) + " and " + more + " more",
          "advice",
          "instead of each, write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}; where a key"
              + " takes only text, let nobody but the exporter read the file");
    }
  }
}
