package dev.exporterkit.samples.disk;

import static java.nio.file.FileVisitResult.CONTINUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.samples.disk.DirectoryCollector.Directory;
import dev.exporterkit.testkit.CollectorTester;
import dev.exporterkit.testkit.FakeScrape;
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
  private static final String SIZE = "disk_directory_size_bytes";
  private static final String FILES = "disk_directory_files";
  private static final String ERROR = "disk_directory_error";

  @TempDir Path folder;

  @BeforeEach
  void makeTree() throws IOException {
    Files.write(folder.resolve("a"), new byte[1000]);
    Files.createDirectories(folder.resolve("deep/er"));
    Files.write(folder.resolve("deep/er/b"), new byte[234]);
    Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
  }

  @Test
  void treeIsSummedWithoutFollowingLinks() {
    assertThat(directories(folder).run())
        .sample(SIZE, "path", folder.toString())
        .isEqualTo(1234)
        .sample(FILES, "path", folder.toString())
        .isEqualTo(3)
        .sample("disk_directory_unreadable", "path", folder.toString())
        .isEqualTo(0)
        .sample("disk_directory_walk_duration_seconds", "path", folder.toString())
        .isPositive();
  }

  @Test
  void linkToADirectoryHasItsSize() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("deep/er"));
    assertThat(directories(link).run())
        .sample(SIZE, "path", link.toString())
        .isEqualTo(234)
        .sample(ERROR, "path", link.toString())
        .isEqualTo(0);
  }

  @Test
  void plainFileHasItsSize() {
    Path file = folder.resolve("a");
    assertThat(directories(file).run())
        .sample(SIZE, "path", file.toString())
        .isEqualTo(1000)
        .sample(FILES, "path", file.toString())
        .isEqualTo(1);
  }

  @Test
  void emptyDirectoryHasSizeZero() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(directories(empty).run())
        .sample(SIZE, "path", empty.toString())
        .isEqualTo(0)
        .sample(ERROR, "path", empty.toString())
        .isEqualTo(0);
  }

  @Test
  void whatCannotBeMeasuredIsAnError() throws Exception {
    Path missing = folder.resolve("missing");
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Path device = Path.of("/dev/null");
    var run = directories(missing, dangling, loop, device, folder).run();
    for (Path unmeasured : List.of(missing, dangling, loop, device)) {
      assertThat(run)
          .sample(ERROR, "path", unmeasured.toString())
          .isEqualTo(1)
          .sample("disk_directory_unreadable", "path", unmeasured.toString())
          .isEqualTo(1)
          .sample(SIZE, "path", unmeasured.toString())
          .isAbsent();
    }
    assertThat(run).sample(ERROR, "path", folder.toString()).isEqualTo(0);
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
  void directoryNamedTwiceIsWalkedOnce() {
    assertThat(directories(folder, folder).run()).hasNoDrops().family(SIZE).hasSamples(1);
  }

  @Test
  void walkEndsWithTheScrapesTime() {
    DirectoryCollector endless = new DirectoryCollector(List.of(folder), path -> walkForever());
    assertThatThrownBy(() -> endless.collect(new FakeScrape(Duration.ZERO)))
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
    assertThatThrownBy(() -> directories(Path.of("")).run())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--disk.directory=: the path is empty; name a directory, such as /var/lib");
  }

  @Test
  void withoutADirectoryThereIsNoData() {
    assertThat(directories().run()).hasNoData();
  }

  /** Walks until it is interrupted, which a collector does at the end of its time. */
  private static Directory walkForever() {
    while (!Thread.interrupted()) {
      LockSupport.park();
    }
    throw new CancellationException("interrupted");
  }

  private static CollectorTester<DirectoryCollector> directories(Path... directories) {
    DiskOptions options = new DiskOptions();
    options.directories = List.of(directories);
    return CollectorTester.of(new DirectoryCollector(options));
  }
}
