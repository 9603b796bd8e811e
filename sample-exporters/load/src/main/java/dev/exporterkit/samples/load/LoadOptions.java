package dev.exporterkit.samples.load;

import picocli.CommandLine.Option;

/** The flags of the load exporter. */
final class LoadOptions {
  @Option(
      names = "--load.rows",
      paramLabel = "<number>",
      description = "Rows of 40 series each (default: ${DEFAULT-VALUE}).")
  int rows = 2500;
}
