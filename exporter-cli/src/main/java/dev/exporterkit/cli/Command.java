package dev.exporterkit.cli;

import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.problem.NearestName;
import java.util.Arrays;
import java.util.List;

/** The command in the arguments of {@code exporter-kit}. */
sealed interface Command {
  int BAD_USAGE = 2;

  /** Runs an exporter with the rest of the command line. */
  record Run(ExporterBinding exporter, List<String> flags) implements Command {}

  /** Prints something and exits. */
  record Print(String text, int exitCode) implements Command {}

  static Command of(Exporters exporters, String... args) {
    return switch (args.length == 0 ? "--help" : args[0]) {
      case "--help", "-h", "help" -> new Print(Help.TEXT, args.length == 0 ? BAD_USAGE : 0);
      case "--version" -> new Print(Help.version(), 0);
      case "list" -> new Print(list(exporters), 0);
      case "run" -> run(exporters, Arrays.copyOfRange(args, 1, args.length));
      default -> unknown("command", args[0], List.of("list", "run"), "--help");
    };
  }

  private static Command run(Exporters exporters, String... args) {
    if (args.length == 0 || args[0].equals("--help")) {
      return new Print(Help.RUN, args.length == 0 ? BAD_USAGE : 0);
    }
    List<String> flags = List.of(args).subList(1, args.length);
    return exporters
        .named(args[0])
        .<Command>map(exporter -> new Run(exporter, flags))
        .orElseGet(() -> unknown("exporter", args[0], exporters.names(), "list"));
  }

  private static Command unknown(String kind, String written, List<String> known, String help) {
    return new Print(
        "exporter-kit: there is no %s %s.%s%nRun exporter-kit %s to list them.%n"
            .formatted(kind, written, NearestName.question(written, known), help),
        BAD_USAGE);
  }

  private static String list(Exporters exporters) {
    int width = exporters.names().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder lines = new StringBuilder();
    for (ExporterBinding exporter : exporters.all()) {
      ExporterDescriptor about = exporter.descriptor();
      lines.append(
          "%s  :%-5d  %s%n"
              .formatted(
                  about.name() + " ".repeat(width - about.name().length()),
                  about.port(),
                  about.description()));
    }
    return lines.toString();
  }
}
