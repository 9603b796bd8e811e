package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Size of each tree that --disk.directory names. A walk can take longer than many scrapes; they get
 * the result of the previous one.
 */
@Collector(name = "directory")
@Cached(ttl = "5m", reason = "A walk through a large tree takes minutes and keeps the disk busy.")
final class DirectoryCollector implements Lifecycle {
  private final SeparateReads<Path, Directory> walks = new SeparateReads<>();
  private final List<Path> directories;
  private final Function<Path, Directory> measure;

  @Inject
  DirectoryCollector(DiskOptions options) {
    this(options.directories, DirectoryWalk::measure);
  }

  DirectoryCollector(List<Path> directories, Function<Path, Directory> measure) {
    this.directories = directories;
    this.measure = measure;
  }

  /** An empty path, for example from an empty variable, would be the working directory. */
  @Override
  public void start() {
    if (directories.contains(Path.of(""))) {
      throw new ConfigurationException(
          "--disk.directory=", "the path is empty; name a directory, such as /var/lib");
    }
  }

  @Collect
  Stream<Directory> collect(ScrapeContext scrape) throws InterruptedException {
    if (directories.isEmpty()) {
      throw new NoDataException("--disk.directory is not set");
    }
    Map<Path, Callable<Directory>> wanted = new LinkedHashMap<>();
    directories.forEach(path -> wanted.put(path, () -> measure.apply(path)));
    Duration patience = scrape.remaining().multipliedBy(7).dividedBy(8);
    Map<Path, Optional<Directory>> measured = walks.read(wanted, patience);
    if (measured.values().stream().noneMatch(Optional::isPresent)) {
      throw new CancellationException("the time was over below " + measured.keySet());
    }
    return measured.entrySet().stream()
        .map(entry -> entry.getValue().orElseGet(() -> late(entry.getKey(), patience)));
  }

  private static Directory late(Path path, Duration patience) {
    return new Directory(
        path.toString(), OptionalLong.empty(), OptionalLong.empty(), 0, true, patience);
  }

  /** A tree; one that cannot be opened, or takes too long, has no size. */
  record Directory(
      @Label String path,
      @Gauge(name = "disk_directory_size_bytes", help = "Bytes in all files below the directory.")
          OptionalLong size,
      @Gauge(name = "disk_directory_files", help = "Files below the directory.") OptionalLong files,
      @Gauge(
              name = "disk_directory_unreadable",
              help = "Files and directories below that could not be read and are not counted.")
          long unreadable,
      @Gauge(
              name = "disk_directory_error",
              help =
                  "Whether the directory has no size because it is missing, unreadable or too slow.")
          boolean error,
      @Gauge(name = "disk_directory_walk_duration_seconds", help = "Duration of the walk.")
          Duration walk) {}
}
