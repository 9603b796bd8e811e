package dev.exporterkit.samples.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags of the disk exporter. */
final class DiskOptions {
  @Option(
      names = "--disk.directory",
      paramLabel = "<path>",
      description =
          "A directory whose size the collector \"directory\" tells; may be given several times.")
  List<Path> directories = new ArrayList<>();
}
