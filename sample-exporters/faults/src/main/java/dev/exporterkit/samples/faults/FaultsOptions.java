package dev.exporterkit.samples.faults;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flags of the faults exporter. */
final class FaultsOptions {
  @Option(
      names = "--faults.folder",
      paramLabel = "<folder>",
      description =
          "Where files \"first\" and \"second\" hold the fault that the collector of that name"
              + " has at its next run, and none if there is no file (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of(".");

  @Option(
      names = "--faults.dns-port",
      paramLabel = "<port>",
      description = "The port on 127.0.0.1 of the resolver that the fault dns asks (default: 53).")
  int dnsPort = 53;
}
