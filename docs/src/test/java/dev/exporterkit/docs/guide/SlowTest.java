package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.testkit.CollectorTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class SlowTest {
  @TempDir Path folder;

  /** Size of the archive. */
  @Collector(name = "archive")
  @Cached(ttl = "1h", reason = "The archive has millions of files.")
  record Archive(ShopOptions options) {
    @Gauge(name = "shop_archive_files", help = "Files in the archive.")
    long files() throws IOException {
      try (Stream<Path> files = Files.walk(options.archive)) {
        return files.filter(Files::isRegularFile).count();
      }
    }
  }

  @Test
  void pageShowsTheSamples() throws IOException {
    ShopOptions options = new ShopOptions();
    options.archive = folder;
    Files.createFile(folder.resolve("2025"));

    assertThat(CollectorTester.of(new Archive(options)).run().text())
        .isEqualTo(Guide.shown("How do I expose something slow?"));
  }

  @Test
  void archiveIsReadOnceAnHour() throws IOException {
    ManualClock clock = new ManualClock();
    ShopOptions options = new ShopOptions();
    options.archive = folder;
    CollectorTester<Archive> archive = CollectorTester.of(new Archive(options)).clock(clock);
    assertThat(archive.run()).hasText("shop_archive_files 0");
    Files.createFile(folder.resolve("2026"));

    clock.advance(Duration.ofMinutes(59));
    assertThat(archive.run()).hasText("shop_archive_files 0");
    clock.advance(Duration.ofMinutes(2));
    assertThat(archive.run()).hasText("shop_archive_files 1");
  }
}
