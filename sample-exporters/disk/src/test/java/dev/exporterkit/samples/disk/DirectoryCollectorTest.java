package dev.exporterkit.samples.disk;

import static java.nio.file.FileVisitResult.CONTINUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.samples.disk.DirectoryCollector.Directory;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
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
  void treeIsSummedWithoutFollowingLinks() {
    Directory directory = collect(folder).get(0);
    assertThat(directory.path()).isEqualTo(folder.toString());
    assertThat(directory.size()).hasValue(1234);
    assertThat(directory.files()).hasValue(3);
    assertThat(directory.unreadable()).isZero();
    assertThat(directory.walk()).isPositive();
  }

  @Test
  void missingDirectoryHasNoSize() {
    Directory directory = collect(folder.resolve("missing"), folder).get(0);
    assertThat(directory.size()).isEmpty();
    assertThat(directory.unreadable()).isEqualTo(1);
  }

  /** Root, as which builds in containers run, can read everything: so the JDK's part is played. */
  @Test
  void unreadablePartsAreCountedAndPassed() {
    IOException denied = new AccessDeniedException("closed");
    DirectoryWalk walk = new DirectoryWalk(folder, new FrozenScrape(Duration.ofMinutes(1)));
    assertThat(walk.visitFileFailed(folder.resolve("closed"), denied)).isEqualTo(CONTINUE);
    assertThat(walk.postVisitDirectory(folder.resolve("half-read"), denied)).isEqualTo(CONTINUE);
    assertThat(walk.result(Duration.ZERO).unreadable()).isEqualTo(2);
  }

  @Test
  void directoryNamedTwiceIsWalkedOnce() {
    assertThat(collect(folder, folder)).hasSize(1);
  }

  @Test
  void walkEndsWithTheScrapesTime() {
    assertThatThrownBy(() -> collector(folder).collect(new FrozenScrape(Duration.ZERO)).toList())
        .isInstanceOf(CancellationException.class)
        .hasMessage("the time was up after 0 files below " + folder);
  }

  @Test
  void walkEndsWhenInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> collect(folder)).isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void noDirectoryIsNothingToTell() {
    assertThatThrownBy(() -> collect()).isInstanceOf(NoDataException.class);
  }

  private static List<Directory> collect(Path... directories) {
    return collector(directories).collect(new FrozenScrape(Duration.ofMinutes(1))).toList();
  }

  private static DirectoryCollector collector(Path... directories) {
    DiskOptions options = new DiskOptions();
    options.directories = List.of(directories);
    return new DirectoryCollector(options);
  }
}
