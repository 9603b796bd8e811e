package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.cli.CommandLineReader;
import dev.exporterkit.runtime.cli.CommandLineResult;
import dev.exporterkit.runtime.cli.Flags;
import dev.exporterkit.runtime.clientjava.MountedExporter;
import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogSetup;
import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.web.Listeners;
import java.io.PrintStream;
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
  private final BuildInfo build;
  private final CommandLineReader commandLine;
  private final String name;

  Program(ExporterBinding exporter, Map<String, String> variables) {
    Assembly.prepare();
    this.exporter = exporter;
    this.variables = variables;
    this.build = BuildInfo.of(exporter.type());
    this.commandLine = new CommandLineReader(exporter, build, variables);
    this.name = exporter.descriptor().program();
  }

  /** Runs until a signal arrives; returns the exit code. */
  int run(String... args) throws InterruptedException {
    CommandLineResult asked = commandLine.read(args);
    if (asked.output().isPresent()) {
      return show(asked.output().get());
    }
    LogSetup.install(asked.flags().log());
    warnOfVariables(asked.misspelt());
    ConfigResult config = config(asked.flags());
    List<Problem> problems = problems(asked, config);
    return problems.isEmpty() ? run(asked, config, problems) : refuse(asked, problems);
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

  private static List<Problem> problems(CommandLineResult asked, ConfigResult config) {
    List<Problem> problems = new ArrayList<>(asked.problems());
    problems.addAll(config.problems());
    return problems;
  }

  private int run(CommandLineResult asked, ConfigResult config, List<Problem> problems)
      throws InterruptedException {
    Flags flags = asked.flags();
    log.info("Starting " + name, "version", build.version(), "java", build.javaVersion());
    warnOfPlainSecrets(config.plainSecrets());
    try (Assembly assembly = Assembly.of(exporter, build, flags, config.config())) {
      problems.addAll(assembly.start());
      Listeners listeners = bind(flags, problems);
      if (!problems.isEmpty()) {
        listeners.release();
        return report(asked, problems);
      }
      new Serving(assembly, listeners)
          .untilStopped(new Shutdown(flags.shutdownTimeout(), assembly.get(LongSupplier.class)));
      return 0;
    } catch (StartException e) {
      problems.addAll(e.problems());
      if (!problems.isEmpty()) {
        return refuse(asked, problems);
      }
      log.error("Cannot start", "err", e.getCause());
      return FAILED;
    }
  }

  /** Adds the problems of the addresses to the others. */
  private int refuse(CommandLineResult asked, List<Problem> problems) {
    bind(asked.flags(), problems).release();
    return report(asked, problems);
  }

  private static Listeners bind(Flags flags, List<Problem> problems) {
    Listeners listeners = Listeners.bind(flags.web().addresses());
    problems.addAll(listeners.problems());
    return listeners;
  }

  private int report(CommandLineResult asked, List<Problem> problems) {
    print(System.err, text(asked, problems));
    return BAD_USAGE;
  }

  /** In UTF-8, like the log, regardless of the locale. */
  private static void print(PrintStream stream, String text) {
    stream.writeBytes(text.getBytes(UTF_8));
    stream.flush();
  }

  private String text(CommandLineResult asked, List<Problem> problems) {
    return Problem.report(name, problems.stream().map(asked::asGiven).toList());
  }

  /** Starts everything except the web server. */
  MountedExporter mount(String... args) {
    CommandLineResult asked = commandLine.read(args);
    if (asked.output().isPresent()) {
      throw new IllegalArgumentException(
          "--help and --version print text and exit, which a program that mounts "
              + name
              + " has to do itself. Remove them.");
    }
    ConfigResult config = config(asked.flags());
    List<Problem> wrong = problems(asked, config);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(text(asked, wrong));
    }
    warnOfVariables(asked.misspelt());
    warnOfPlainSecrets(config.plainSecrets());
    Assembly assembly = null;
    try {
      assembly = Assembly.of(exporter, build, asked.flags(), config.config());
      List<Problem> problems = assembly.start();
      if (problems.isEmpty()) {
        return assembly.mounted();
      }
      assembly.close();
      throw new IllegalArgumentException(text(asked, problems));
    } catch (StartException e) {
      if (assembly != null) {
        assembly.close();
      }
      throw e.problems().isEmpty()
          ? new IllegalStateException(name + " cannot start", e.getCause())
          : new IllegalArgumentException(text(asked, e.problems()), e);
    }
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
