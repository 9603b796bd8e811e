package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.samples.haproxy.HaproxyExporter;
import dev.exporterkit.samples.load.LoadExporter;
import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.ExporterProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting, asking and stopping, with flags that are right and flags that are not. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OperatorTest {
  private static final int BAD_USAGE = 2;
  private static final String AGE =
      "disk_scrape_collector_cache_age_seconds{collector=\"directory\"}";

  @TempDir Path folder;

  @Test
  void diskShowsStoresAndDirectories() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (Exporter disk = Exporter.start(DiskExporter.class, "--disk.directory=" + folder)) {
      Samples samples = disk.scrape();
      assertThat(samples.value("disk_up")).isEqualTo(1);
      assertThat(samples.value(size())).isEqualTo(1234);
      assertThat(samples.only(name -> name.startsWith("disk_store_size_bytes{")).values())
          .isNotEmpty()
          .allSatisfy((store, size) -> assertThat(size).isPositive());
      assertThat(disk.daemon().stop()).isZero();
      assertThat(disk.daemon().output()).doesNotContainIgnoringCase("warn", "error");
    }
  }

  @Test
  void directoriesWithoutNamesHaveNoData() throws Exception {
    try (Exporter disk = Exporter.start(DiskExporter.class)) {
      Samples samples = disk.scrape();
      assertThat(samples.value("disk_scrape_collector_success{collector=\"directory\"}"))
          .isEqualTo(1);
      assertThat(samples.only(name -> name.matches("disk_directory_.*|.*_cache_age_.*")).values())
          .isEmpty();
    }
  }

  @Test
  void secondScrapeIsServedFromTheCache() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (Exporter disk = Exporter.start(DiskExporter.class, "--disk.directory=" + folder)) {
      Samples first = disk.scrape();
      Files.write(folder.resolve("b"), new byte[1]);
      String second = disk.get("text/plain").body();

      assertThat(second)
          .contains(
              "# HELP disk_directory_files Files below the directory."
                  + " (cached for up to 5m, 10m if refreshing fails)\n",
              "# HELP disk_store_size_bytes Size of the file store.\n");
      assertThat(Samples.parse(second).value(size()))
          .isEqualTo(1234)
          .isEqualTo(first.value(size()));
      assertThat(Samples.parse(second).value(AGE)).isGreaterThan(first.value(AGE));
    }
  }

  @Test
  void operatorSwitchesTheCacheOff() throws Exception {
    Files.write(folder.resolve("a"), new byte[1234]);
    try (Exporter disk =
        Exporter.start(
            DiskExporter.class,
            "--disk.directory=" + folder,
            "--collector.directory.cache-ttl=0")) {
      disk.scrape();
      Files.write(folder.resolve("b"), new byte[1]);
      String second = disk.get("text/plain").body();

      assertThat(second).doesNotContain("cached for", "cache_age");
      assertThat(Samples.parse(second).value(size())).isEqualTo(1235);
    }
  }

  private String size() {
    return "disk_directory_size_bytes{path=\"%s\"}".formatted(folder);
  }

  @Test
  void loadShowsFortySeriesARow() throws Exception {
    try (Exporter load = Exporter.start(LoadExporter.class, "--load.rows=3")) {
      Samples series = load.scrape().only(name -> name.matches("load_(requests|ratio)_.*"));
      assertThat(series.types()).hasSize(40);
      assertThat(series.values()).hasSize(3 * 40);
      String row = "{proxy=\"proxy-00000\",server=\"server-000000.example\"}";
      assertThat(series.value("load_requests_01_total" + row)).isEqualTo(1_000_000_009);
      assertThat(series.value("load_ratio_00" + row)).isEqualTo(0.8428518610978375);
    }
  }

  @Test
  void unknownFlagEndsTheStart() throws Exception {
    assertRefused(
        ExporterProcess.of(HaproxyExporter.class).flags("--haproxy.timeuot=5s").launch(),
        "--haproxy.timeout");
  }

  @Test
  void brokenUriEndsTheStartWithoutItsPassword() throws Exception {
    Daemon exporter =
        ExporterProcess.of(HaproxyExporter.class)
            .flags("--haproxy.scrape-uri=ftp://anna:hunter2@proxy/")
            .launch();
    assertRefused(exporter, "--haproxy.scrape-uri=ftp://…@proxy/: the scheme must be one of");
    assertThat(exporter.output()).doesNotContain("hunter2");
  }

  @Test
  void noTimeAtAllEndsTheStart() throws Exception {
    assertRefused(
        ExporterProcess.of(HaproxyExporter.class).flags("--haproxy.timeout=0s").launch(),
        "must be positive, such as 5s");
  }

  @Test
  void certificateNeedsNoVerificationOnRequest() throws Exception {
    try (Exporter haproxy =
        Exporter.start(
            HaproxyExporter.class,
            "--haproxy.scrape-uri=https://127.0.0.1:1/;csv",
            "--no-haproxy.ssl-verify")) {
      assertThat(haproxy.scrape().value("haproxy_up")).isZero();
    }
  }

  @Test
  void busyPortEndsTheStart() throws Exception {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertRefused(
          ExporterProcess.of(DiskExporter.class)
              .flags("--web.listen-address=:" + busy.getLocalPort())
              .launch(),
          String.valueOf(busy.getLocalPort()));
    }
  }

  @Test
  void helpShowsTheExportersFlags() throws Exception {
    try (Daemon help = ExporterProcess.of(HaproxyExporter.class).flags("--help").launch()) {
      assertThat(help.awaitExit()).isZero();
      assertThat(help.output())
          .contains("--haproxy.scrape-uri", "--[no-]haproxy.ssl-verify", "http://localhost/;csv");
    }
  }

  private static void assertRefused(Daemon exporter, String message) throws Exception {
    try (exporter) {
      assertThat(exporter.awaitExit()).isEqualTo(BAD_USAGE);
      assertThat(exporter.output()).contains(message);
    }
  }
}
