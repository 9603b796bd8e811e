package dev.exporterkit.samples.faults;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flags of the faults exporter. */
final class FaultsOptions {
  @Option(
      names = "--faults.folder",
      paramLabel = "<folder>",
      description =
          "The folder with the files \"first\" and \"second\". Each contains the fault of the collector with that"
              + " name in its next run; without the file it has none (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of(".");

  @Option(
      names = "--faults.dns-port",
      paramLabel = "<port>",
      description =
          "The port on 127.0.0.1 of the DNS server that the fault \"dns\" uses (default: 53).")
  int dnsPort = 53;
}
