package dev.exporterkit.cli;

import dev.exporterkit.runtime.scrape.BuildInfo;

/** The help of the command. */
final class Help {
  static final String TEXT =
      """
      Usage: exporter-kit COMMAND
      Runs Prometheus exporters that are written with Exporter Kit.

        list             Show the exporters: name, port, what they export.
        run NAME [flags] Run an exporter; exporter-kit run NAME --help shows its flags.
        --version        Show the version.
        --help           Show this help.
      """;

  static final String RUN =
      """
      Usage: exporter-kit run NAME [flags]
      Runs an exporter. exporter-kit list shows the names, exporter-kit run NAME --help the flags.
      """;

  private Help() {}

  static String version() {
    return BuildInfo.of(Help.class).text("exporter-kit");
  }
}
