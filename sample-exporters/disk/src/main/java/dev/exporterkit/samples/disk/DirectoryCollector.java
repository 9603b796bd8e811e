package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Size of directory trees. A walk may outlast many scrapes, which are served the last one's. */
@Collector(value = "directory", description = "Size of each tree that --disk.directory names.")
@Cached(ttl = "5m", reason = "A walk through a large tree takes minutes and keeps the disk busy.")
final class DirectoryCollector {
  private final List<Path> directories;

  @Inject
  DirectoryCollector(DiskOptions options) {
    this.directories = options.directories;
  }

  @Collect
  Stream<Directory> collect(ScrapeContext scrape) {
    if (directories.isEmpty()) {
      throw new NoDataException("no --disk.directory is given");
    }
    return directories.stream().distinct().map(path -> DirectoryWalk.measure(path, scrape));
  }

  /** A tree; one that cannot be opened has no size. */
  record Directory(
      @Label String path,
      @Gauge(name = "disk_directory_size_bytes", help = "Bytes in all files below the directory.")
          OptionalLong size,
      @Gauge(name = "disk_directory_files", help = "Files below the directory.") OptionalLong files,
      @Gauge(
              name = "disk_directory_unreadable",
              help = "Files and directories below that could not be read, and are not counted.")
          long unreadable,
      @Gauge(name = "disk_directory_walk_duration_seconds", help = "Time that the walk took.")
          Duration walk) {}
}
