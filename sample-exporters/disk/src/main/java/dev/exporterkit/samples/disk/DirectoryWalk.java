package dev.exporterkit.samples.disk;

import static java.nio.file.FileVisitResult.CONTINUE;

import dev.exporterkit.samples.disk.DirectoryCollector.Directory;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a tree, whose root may be a symbolic link or a file. Symbolic links below it are
 * not followed; hard links count each time.
 */
final class DirectoryWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private boolean opened;
  private long bytes;
  private long files;
  private long unreadable;

  DirectoryWalk(Path root) {
    this.root = root;
  }

  /**
   * Returns the totals of a tree.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static Directory measure(Path root) {
    long begin = System.nanoTime();
    DirectoryWalk walk = new DirectoryWalk(root);
    try {
      Files.walkFileTree(root.toRealPath(), walk);
    } catch (IOException e) {
      walk.unreadable++;
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
    if (!opened && !attributes.isRegularFile()) {
      unreadable++; // a root that is a device or a pipe has no size
      return CONTINUE;
    }
    opened = true;
    files++;
    bytes += attributes.isRegularFile() ? attributes.size() : 0;
    return goOn();
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    count(failure);
    return goOn();
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
    if (failure != null) {
      count(failure);
    }
    return CONTINUE;
  }

  /** An entry that is removed during the walk is no longer below the root. */
  private void count(IOException failure) {
    if (!opened || !(failure instanceof NoSuchFileException)) {
      unreadable++;
    }
  }

  private FileVisitResult goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted after %d files below %s".formatted(files, root));
    }
    return CONTINUE;
  }

  Directory result(Duration walk) {
    return new Directory(
        root.toString(), ifOpened(bytes), ifOpened(files), unreadable, !opened, walk);
  }

  private OptionalLong ifOpened(long value) {
    return opened ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
