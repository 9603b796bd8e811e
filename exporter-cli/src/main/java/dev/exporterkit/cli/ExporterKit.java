package dev.exporterkit.cli;

import dev.exporterkit.runtime.ExporterApplication;

/** The main class of the command. */
public final class ExporterKit {
  private ExporterKit() {}

  /** Runs the command and ends the JVM. */
  public static void main(String... args) {
    Command command = Command.of(Exporters.ofClassPath(), args);
    if (command instanceof Command.Run run) {
      ExporterApplication.run(run.exporter().type(), run.args());
    } else if (command instanceof Command.Print print) {
      (print.exitCode() == 0 ? System.out : System.err).print(print.text());
      System.out.flush();
      System.exit(print.exitCode());
    }
  }
}
