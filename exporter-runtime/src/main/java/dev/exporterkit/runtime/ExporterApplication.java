package dev.exporterkit.runtime;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.clientjava.MountedExporter;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogSetup;
import java.util.Optional;

/**
 * Runs an exporter as a program, or as part of another program.
 *
 * <pre>{@code
 * public static void main(String... args) {
 * ExporterApplication.run(DiskExporter.class, args);
 * }
 * }</pre>
 */
public final class ExporterApplication {
  private ExporterApplication() {}

  /**
   * Runs an exporter until it is stopped, and exits the JVM: with 0 after SIGTERM, {@code --help}
   * or {@code --version}; with 2 for problems with flags, environment variables, configuration or
   * addresses, which are printed to standard error; and with 1 if it cannot start for another
   * reason.
   *
   * @param exporter the class with {@code @Exporter}
   * @param args the command line
   */
  public static void run(Class<?> exporter, String... args) {
    Signals.surviveReload();
    LogSetup.takeStandardError();
    WarmUp.inBackground();
    Optional<ExporterBinding> binding = binding(exporter);
    if (binding.isEmpty()) {
      System.err.println(noBinding(exporter));
      System.exit(Program.BAD_USAGE);
    } else {
      System.exit(runToEnd(binding.get(), args));
    }
  }

  /**
   * Makes an exporter part of a program that serves metrics already: register the result in its
   * {@code PrometheusRegistry}. The exporter does not listen on any address, and the flags of the
   * web server and the log have no effect.
   *
   * @param exporter the class with {@code @Exporter}
   * @param args flags of the exporter, except {@code --help} and {@code --version}; its environment
   *     variables apply, too
   * @throws StartProblemsException if something is wrong with flags, environment or configuration
   * @throws IllegalStateException if there is no generated binding, or a part cannot start
   */
  public static MountedExporter mount(Class<?> exporter, String... args) {
    return new Program(required(exporter), System.getenv(), new SystemTimer())
        .start(false, args)
        .assembly()
        .mounted();
  }

  /**
   * Makes an exporter part of a program that starts and stops it. It serves on addresses of its
   * own.
   *
   * @param exporter the class with {@code @Exporter}
   * @throws IllegalStateException if there is no generated binding
   */
  public static EmbeddedExporter embed(Class<?> exporter) {
    return EmbeddedExporter.of(required(exporter));
  }

  private static int runToEnd(ExporterBinding binding, String... args) {
    try {
      return new Program(binding, System.getenv(), new SystemTimer()).run(args);
    } catch (InterruptedException e) {
      return Program.FAILED;
    } catch (Throwable e) { // such as a heap that is too small
      Log.of(ExporterApplication.class).error("The exporter cannot continue", "err", e);
      return Program.FAILED;
    }
  }

  private static ExporterBinding required(Class<?> exporter) {
    return binding(exporter).orElseThrow(() -> new IllegalStateException(noBinding(exporter)));
  }

  private static Optional<ExporterBinding> binding(Class<?> exporter) {
    return GeneratedCode.of(exporter, "Exporter", ExporterBinding.class);
  }

  private static String noBinding(Class<?> exporter) {
    return "no generated binding for %s: is exporter-annotations on the annotation processor path?"
        .formatted(exporter.getName());
  }
}
