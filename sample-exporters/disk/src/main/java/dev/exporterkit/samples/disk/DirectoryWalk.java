package dev.exporterkit.samples.disk;

import static java.nio.file.FileVisitResult.CONTINUE;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.samples.disk.DirectoryCollector.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One walk through a tree. Symbolic links are not followed, hard links count each time. */
final class DirectoryWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final ScrapeContext scrape;
  private boolean opened;
  private long bytes;
  private long files;
  private long unreadable;

  DirectoryWalk(Path root, ScrapeContext scrape) {
    this.root = root;
    this.scrape = scrape;
  }

  /**
   * Returns what a tree holds.
   *
   * @throws CancellationException if the time for it is up
   */
  static Directory measure(Path root, ScrapeContext scrape) {
    long begin = System.nanoTime();
    DirectoryWalk walk = new DirectoryWalk(root, scrape);
    try {
      Files.walkFileTree(root, walk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return walk.result(Duration.ofNanos(System.nanoTime() - begin));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    opened = true;
    return goOn();
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    files++;
    bytes += attributes.isRegularFile() ? attributes.size() : 0;
    return goOn();
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    unreadable++;
    return goOn();
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
    if (failure != null) {
      unreadable++;
    }
    return CONTINUE;
  }

  private FileVisitResult goOn() {
    if (Thread.currentThread().isInterrupted() || scrape.remaining().isZero()) {
      throw new CancellationException(
          "the time was up after %d files below %s".formatted(files, root));
    }
    return CONTINUE;
  }

  Directory result(Duration walk) {
    return new Directory(root.toString(), ifOpened(bytes), ifOpened(files), unreadable, walk);
  }

  private OptionalLong ifOpened(long value) {
    return opened ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
