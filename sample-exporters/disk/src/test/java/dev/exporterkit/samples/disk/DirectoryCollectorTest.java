package dev.exporterkit.samples.disk;

import static java.nio.file.FileVisitResult.CONTINUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.samples.disk.DirectoryCollector.Directory;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCollectorTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTree() throws IOException {
    Files.write(folder.resolve("a"), new byte[1000]);
    Files.createDirectories(folder.resolve("deep/er"));
    Files.write(folder.resolve("deep/er/b"), new byte[234]);
    Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
  }

  @Test
  void treeIsSummedWithoutFollowingLinks() throws Exception {
    Directory directory = collect(folder).get(0);
    assertThat(directory.path()).isEqualTo(folder.toString());
    assertThat(directory.size()).hasValue(1234);
    assertThat(directory.files()).hasValue(3);
    assertThat(directory.unreadable()).isZero();
    assertThat(directory.walk()).isPositive();
  }

  @Test
  void linkToADirectoryHasItsSize() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("deep/er"));
    Directory directory = collect(link).get(0);
    assertThat(directory.path()).isEqualTo(link.toString());
    assertThat(directory.size()).hasValue(234);
    assertThat(directory.error()).isFalse();
  }

  @Test
  void plainFileHasItsSize() throws Exception {
    Directory directory = collect(folder.resolve("a")).get(0);
    assertThat(directory.size()).hasValue(1000);
    assertThat(directory.files()).hasValue(1);
  }

  @Test
  void emptyDirectoryHasSizeZero() throws Exception {
    Directory directory = collect(Files.createDirectory(folder.resolve("empty"))).get(0);
    assertThat(directory.size()).hasValue(0);
    assertThat(directory.error()).isFalse();
  }

  @Test
  void whatCannotBeMeasuredIsAnError() throws Exception {
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    List<Directory> directories =
        collect(folder.resolve("missing"), dangling, loop, Path.of("/dev/null"), folder);
    assertThat(directories)
        .extracting(Directory::error)
        .containsExactly(true, true, true, true, false);
    assertThat(directories.subList(0, 4))
        .allSatisfy(directory -> assertThat(directory.size()).isEmpty())
        .allSatisfy(directory -> assertThat(directory.unreadable()).isEqualTo(1));
  }

  /** Root, as which builds in containers run, can read everything: so the JDK's part is played. */
  @Test
  void unreadablePartsAreCountedAndPassed() throws IOException {
    IOException denied = new AccessDeniedException("closed");
    DirectoryWalk walk = new DirectoryWalk(folder);
    walk.preVisitDirectory(folder, Files.readAttributes(folder, BasicFileAttributes.class));
    assertThat(walk.visitFileFailed(folder.resolve("closed"), denied)).isEqualTo(CONTINUE);
    assertThat(walk.postVisitDirectory(folder.resolve("half-read"), denied)).isEqualTo(CONTINUE);
    IOException gone = new NoSuchFileException("removed during the walk");
    assertThat(walk.visitFileFailed(folder.resolve("gone"), gone)).isEqualTo(CONTINUE);
    assertThat(walk.result(Duration.ZERO).unreadable()).isEqualTo(2);
  }

  @Test
  void directoryNamedTwiceIsWalkedOnce() throws Exception {
    assertThat(collect(folder, folder)).hasSize(1);
  }

  @Test
  void walkEndsWithTheScrapesTime() {
    DirectoryCollector endless = new DirectoryCollector(List.of(folder), path -> walkForever());
    assertThatThrownBy(() -> endless.collect(new FrozenScrape(Duration.ZERO)))
        .isInstanceOf(CancellationException.class)
        .hasMessage("the time was over below [" + folder + "]");
  }

  @Test
  void walkEndsWhenInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> DirectoryWalk.measure(folder))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void emptyPathIsRefused() {
    assertThatThrownBy(() -> collector(Path.of("")).start())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--disk.directory=: the path is empty; name a directory, such as /var/lib");
  }

  @Test
  void noDirectoryIsNothingToTell() {
    assertThatThrownBy(() -> collect()).isInstanceOf(NoDataException.class);
  }

  private static List<Directory> collect(Path... directories) throws InterruptedException {
    return collector(directories).collect(new FrozenScrape(Duration.ofMinutes(1))).toList();
  }

  /** Walks until it is interrupted, which a collector does at the end of its time. */
  private static Directory walkForever() {
    while (!Thread.interrupted()) {
      LockSupport.park();
    }
    throw new CancellationException("interrupted");
  }

  private static DirectoryCollector collector(Path... directories) {
    DiskOptions options = new DiskOptions();
    options.directories = List.of(directories);
    return new DirectoryCollector(options);
  }
}
