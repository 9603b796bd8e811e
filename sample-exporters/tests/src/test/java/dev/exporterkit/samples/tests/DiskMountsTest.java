package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.exporterkit.samples.disk.DiskExporter;
import dev.exporterkit.testkit.process.Daemon;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real mounts of every kind, in a namespace of their own, under a locale without letters. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DiskMountsTest {
  private static final Pattern LISTENING = Pattern.compile("address=\"?\\S*?:(\\d+)");

  /** The last one is a file system that nobody serves, so that every look at it hangs. */
  private static final String MOUNTS =
      """
      cd "$1" && shift
      tmpfs() { mkdir -p "$2" && mount -t tmpfs -o "size=$1" C: "$2" || exit; }
      tmpfs 1m $'\\xc3\\xbc1'
      tmpfs 2m $'\\xc3\\xa41'
      tmpfs 3m $'\\xfc1'
      tmpfs 4m $'\\xe41'
      tmpfs 5m 'a b'
      tmpfs 6m 'back\\slash'
      tmpfs 7m over
      tmpfs 8m over/hidden
      tmpfs 9m over
      mkdir over/hidden bound dead
      mount --bind 'a b' bound
      exec 3<>/dev/fuse && mount -i -t fuse -o fd=3,rootmode=40000,user_id=0,group_id=0 no dead || exit
      echo mounted
      exec "$@"
      """;

  @Test
  void everyMountIsASeriesAndADeadOneCostsItself(@TempDir Path folder) throws Exception {
    Daemon daemon =
        Daemon.start(
            Map.of("LC_ALL", "C"),
            "unshare",
            "--mount",
            "bash",
            "-c",
            MOUNTS,
            "bash",
            folder.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DiskExporter.class.getName(),
            "--web.listen-address=127.0.0.1:0");
    try {
      assumeTrue(isMounted(daemon), "this user may not mount");
      int port = Integer.parseInt(daemon.awaitMatch(LISTENING).group(1));
      Samples samples = scrape(port);
      while (values(samples, "disk_store_size_bytes", folder).isEmpty()) {
        samples = scrape(port); // a busy machine may miss the deadline
      }
      assertThat(values(samples, "disk_store_error", folder))
          .isEqualTo(
              new TreeMap<>(
                  Map.of(
                      "ü1",
                      0.0,
                      "ä1",
                      0.0,
                      "\\\\xfc1",
                      0.0,
                      "\\\\xe41",
                      0.0,
                      "a b",
                      0.0,
                      "back\\\\slash",
                      0.0,
                      "over",
                      0.0,
                      "bound",
                      0.0,
                      "dead",
                      1.0)));
      Map<String, Double> megabytes = values(samples, "disk_store_size_bytes", folder);
      megabytes.replaceAll((mount, bytes) -> bytes / (1 << 20));
      assertThat(megabytes)
          .isEqualTo(
              new TreeMap<>(
                  Map.of(
                      "ü1",
                      1.0,
                      "ä1",
                      2.0,
                      "\\\\xfc1",
                      3.0,
                      "\\\\xe41",
                      4.0,
                      "a b",
                      5.0,
                      "back\\\\slash",
                      6.0,
                      "over",
                      9.0,
                      "bound",
                      5.0)));
    } finally {
      daemon.close();
    }
  }

  /** Returns the samples of one family by what follows a folder in their mount points. */
  private static Map<String, Double> values(Samples samples, String family, Path folder) {
    Pattern mount =
        Pattern.compile(family + "\\{.*mount=\"" + Pattern.quote(folder + "/") + "(.*?)\".*");
    Map<String, Double> values = new TreeMap<>();
    samples
        .values()
        .forEach(
            (series, value) -> {
              Matcher found = mount.matcher(series);
              if (found.matches()) {
                values.put(found.group(1), value);
              }
            });
    return values;
  }

  private static boolean isMounted(Daemon daemon) throws InterruptedException {
    while (daemon.isAlive()) {
      if (daemon.output().contains("mounted")) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }

  private static Samples scrape(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .header("X-Prometheus-Scrape-Timeout-Seconds", "2")
            .build();
    return Samples.parse(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).body());
  }
}
