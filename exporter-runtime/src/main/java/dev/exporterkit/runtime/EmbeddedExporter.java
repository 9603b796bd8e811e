package dev.exporterkit.runtime;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.Timer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exporter that another program starts and stops, with its own web server. Unlike {@link
 * ExporterApplication#run}, it never ends the JVM, and leaves signals, standard error and the log
 * to that program: the log goes to the handlers of {@code java.util.logging}, and flags of the log
 * have no effect.
 *
 * <pre>{@code
 * try (RunningExporter disk =
 *     ExporterApplication.embed(DiskExporter.class).start("--web.listen-address=127.0.0.1:0")) {
 *   System.out.println(disk.url());
 *   …
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class EmbeddedExporter {
  private final ExporterBinding binding;
  private final Map<String, String> environment;
  private final @Nullable Timer timer;

  private EmbeddedExporter(
      ExporterBinding binding, Map<String, String> environment, @Nullable Timer timer) {
    this.binding = binding;
    this.environment = Map.copyOf(environment);
    this.timer = timer;
  }

  static EmbeddedExporter of(ExporterBinding binding) {
    return new EmbeddedExporter(binding, System.getenv(), null);
  }

  /** Returns the same exporter with other environment variables than those of the process. */
  public EmbeddedExporter environment(Map<String, String> variables) {
    return new EmbeddedExporter(binding, variables, timer);
  }

  /**
   * Returns the same exporter with another clock for deadlines and caches, for tests. Clients of
   * collectors and connections still use that of the JVM.
   */
  public EmbeddedExporter timer(Timer clock) {
    return new EmbeddedExporter(binding, environment, clock);
  }

  /**
   * Starts the exporter.
   *
   * @param args the command line, except {@code --help} and {@code --version}
   * @throws StartProblemsException if something is wrong with flags, environment, configuration or
   *     addresses
   * @throws IllegalStateException if a part cannot start
   */
  public RunningExporter start(String... args) {
    Program program = new Program(binding, environment, timer == null ? new SystemTimer() : timer);
    Program.Started started = program.start(true, args);
    Serving serving = new Serving(started);
    try {
      serving.begin();
      return new RunningExporter(binding, started, serving);
    } catch (RuntimeException | Error e) {
      started.listeners().release();
      started.assembly().close();
      throw e;
    }
  }
}
