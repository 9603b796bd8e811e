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
      description = "A directory whose size the collector \"directory\" measures; may be repeated.")
  List<Path> directories = new ArrayList<>();
}
