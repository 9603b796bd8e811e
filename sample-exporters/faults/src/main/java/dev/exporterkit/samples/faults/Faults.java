package dev.exporterkit.samples.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The faults of one collector, read from its file at every run. */
final class Faults {
  private final Path file;
  private final Path pipe;
  private final int dnsPort;

  Faults(String collector, FaultsOptions options) {
    this.file = options.folder.resolve(collector);
    this.pipe = options.folder.resolve("pipe");
    this.dnsPort = options.dnsPort;
  }

  /** Fails as the file requests, or returns the normal rows. */
  List<Part> parts() throws Exception {
    return fault().parts(pipe, dnsPort);
  }

  private Fault fault() throws IOException {
    try {
      String name = Files.readString(file).strip();
      return Fault.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (NoSuchFileException e) {
      return Fault.NONE;
    }
  }
}
