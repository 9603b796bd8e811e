package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.load.LoadExporter;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting, scraping and stopping, with valid and invalid flags. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OperatorTest {
  private static final int BAD_USAGE = 2;
  private static final String AGE = "disk_scrape_collector_cache_age_seconds";

  @TempDir Path folder;

  @Test
  void diskShowsStoresAndDirectories() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (ExporterProcess disk =
        ExporterProcess.of(DiskExporter.class).flags("--disk.directory=" + folder).start()) {
      assertThat(disk.get("/metrics"))
          .contains("\ndisk_up 1\n", "\n" + size() + " 1234\n")
          .containsPattern("\ndisk_store_size_bytes\\{.*} [1-9]");
      assertThat(disk.daemon().stop()).isZero();
      assertThat(disk.daemon().output()).doesNotContainIgnoringCase("warn", "error");
    }
  }

  @Test
  void directoriesWithoutNamesHaveNoData() {
    try (ExporterExtension disk = ExporterExtension.of(DiskExporter.class).start()) {
      assertThat(disk.scrape())
          .hasCollectorSucceeded("directory")
          .hasNoFamily("disk_directory_files")
          .hasNoFamily("disk_directory_size_bytes")
          .hasNoFamily("disk_scrape_collector_cache_age_seconds");
    }
  }

  @Test
  void secondScrapeIsServedFromTheCache() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (ExporterExtension disk = disk().start()) {
      double age =
          assertThat(disk.scrape())
              .hasText(size() + " 1234")
              .sample(AGE, "collector", "directory")
              .value();
      Files.write(folder.resolve("b"), new byte[1]);
      assertThat(disk.scrape())
          .hasText(
              """
              # HELP disk_directory_files Files below the directory. (cached for up to 5m, 10m if refreshing fails)
              # HELP disk_store_size_bytes Size of the file store.
              """
                  + size()
                  + " 1234")
          .sample(AGE, "collector", "directory")
          .isBetween(Math.nextUp(age), Double.MAX_VALUE);
    }
  }

  @Test
  void operatorSwitchesTheCacheOff() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (ExporterExtension disk = disk("--collector.directory.cache-ttl=0").start()) {
      disk.scrape();
      Files.write(folder.resolve("b"), new byte[1]);
      Scrape second = disk.scrape();
      assertThat(second).hasText(size() + " 1235");
      assertThat(second.text()).doesNotContain("cached for", "cache_age");
    }
  }

  private ExporterExtension disk(String... flags) {
    return ExporterExtension.of(DiskExporter.class)
        .flags(
            () ->
                Stream.concat(Stream.of("--disk.directory=" + folder), Stream.of(flags)).toList());
  }

  private String size() {
    return "disk_directory_size_bytes{path=\"%s\"}".formatted(folder);
  }

  @Test
  void loadShowsFortySeriesARow() {
    try (ExporterExtension load =
        ExporterExtension.of(LoadExporter.class).flags("--load.rows=3").start()) {
      Scrape scrape = load.scrape();
      assertThat(scrape.exposition().samples().map(Sample::name))
          .filteredOn(name -> name.matches("load_(requests|ratio)_.*"))
          .hasSize(3 * 40)
          .satisfies(names -> assertThat(new HashSet<>(names)).hasSize(40));
      assertThat(scrape)
          .hasText(
              """
              load_requests_01_total{proxy="proxy-00000",server="server-000000.example"} 1000000009
              load_ratio_00{proxy="proxy-00000",server="server-000000.example"} 0.8428518610978375
              """);
    }
  }

  @Test
  void unknownFlagEndsTheStart() {
    try (Daemon exporter =
        ExporterProcess.of(HaproxyExporter.class).flags("--haproxy.timeuot=5s").launch()) {
      assertThat(exporter.awaitExit()).isEqualTo(BAD_USAGE);
      assertThat(exporter.output()).contains("--haproxy.timeout");
    }
  }

  @Test
  void brokenUriEndsTheStartWithoutItsPassword() {
    try (Daemon exporter =
        ExporterProcess.of(HaproxyExporter.class)
            .flags("--haproxy.scrape-uri=ftp://anna:hunter2@proxy/")
            .launch()) {
      assertThat(exporter.awaitExit()).isEqualTo(BAD_USAGE);
      assertThat(exporter.output())
          .contains("--haproxy.scrape-uri=ftp://…@proxy/: the scheme must be one of")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void timeoutOfZeroEndsTheStart() {
    assertThat(ExporterExtension.of(HaproxyExporter.class).startProblems("--haproxy.timeout=0s"))
        .singleElement()
        .asString()
        .contains("must be positive, such as 5s");
  }

  @Test
  void certificateNeedsNoVerificationOnRequest() {
    try (ExporterExtension haproxy =
        ExporterExtension.of(HaproxyExporter.class)
            .flags("--haproxy.scrape-uri=https://127.0.0.1:1/;csv", "--no-haproxy.ssl-verify")
            .start()) {
      assertThat(haproxy.scrape()).isDown();
    }
  }

  @Test
  void busyPortEndsTheStart() throws Exception {
    try (ServerSocket busy = new ServerSocket(0)) {
      String address = "--web.listen-address=:" + busy.getLocalPort();
      assertThat(ExporterExtension.of(DiskExporter.class).startProblems(address))
          .singleElement()
          .asString()
          .startsWith(address + ": the port is in use.");
    }
  }

  @Test
  void helpShowsTheExportersFlags() {
    try (Daemon help = ExporterProcess.of(HaproxyExporter.class).flags("--help").launch()) {
      assertThat(help.awaitExit()).isZero();
      assertThat(help.output())
          .contains("--haproxy.scrape-uri", "--[no-]haproxy.ssl-verify", "http://localhost/;csv");
    }
  }
}
