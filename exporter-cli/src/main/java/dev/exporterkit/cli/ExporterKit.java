package dev.exporterkit.cli;

import dev.exporterkit.runtime.ExporterApplication;

/** The main class of the command. */
public final class ExporterKit {
  private static final int FAILED = 1;

  private ExporterKit() {}

  /** Runs the command and ends the JVM. */
  public static void main(String... args) {
    Command command = Command.of(Exporters.ofClassPath(), args);
    if (command instanceof Command.Run run) {
      ExporterApplication.run(run.exporter().type(), run.flags().toArray(new String[0]));
    } else if (command instanceof Command.Print print) {
      System.exit(print(print));
    }
  }

  /** Returns the exit code. */
  private static int print(Command.Print print) {
    if (print.exitCode() != 0) {
      System.err.print(print.text());
      return print.exitCode();
    }
    System.out.print(print.text());
    if (System.out.checkError()) { // such as a full disk
      System.err.println("exporter-kit: cannot write to standard output");
      return FAILED;
    }
    return 0;
  }
}
