package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.testkit.CollectorTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ValueTest {
  @TempDir Path folder;

  /** The order journal. */
  @Collector(name = "journal")
  record Journal(ShopOptions options) {
    @Gauge(name = "shop_journal_size_bytes", help = "Size of the order journal.")
    long size() throws IOException {
      return Files.size(options.journal);
    }

    @Gauge(name = "shop_journal_written_timestamp_seconds", help = "When it was written.")
    Instant written() throws IOException {
      return Files.getLastModifiedTime(options.journal).toInstant();
    }
  }

  @Test
  void pageShowsTheSamples() throws IOException {
    ShopOptions options = new ShopOptions();
    options.journal = Files.writeString(folder.resolve("journal"), "17 apples\n");
    Instant written = Instant.parse("2026-03-01T08:00:00.500Z");
    Files.setLastModifiedTime(options.journal, FileTime.from(written));

    assertThat(CollectorTester.of(new Journal(options)).run().text())
        .isEqualTo(Guide.shown("How do I expose a value?"));
  }
}
