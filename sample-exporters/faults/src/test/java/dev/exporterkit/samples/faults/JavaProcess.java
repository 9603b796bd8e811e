package dev.exporterkit.samples.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux and the JVM's own tool say of a process. */
record JavaProcess(long pid) {
  private static final Pattern USED = Pattern.compile(" used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /**
   * What a process holds.
   *
   * @param heap the bytes that are left after a collection
   */
  record Held(long threads, long descriptors, long heap) {}

  Held held() throws Exception {
    return new Held(entries("task"), entries("fd"), heap());
  }

  long threads() throws IOException {
    return entries("task");
  }

  long descriptors() throws IOException {
    return entries("fd");
  }

  /** Returns the bytes of memory that are resident. */
  long resident() throws IOException {
    Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    assertThat(resident.find()).isTrue();
    return Long.parseLong(resident.group(1)) << 10;
  }

  /** Waits until something holds of the process. */
  void await(String what, Predicate<Held> condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Held held = held();
    while (!condition.test(held)) {
      assertThat(System.nanoTime()).as("%s, but %s", what, held).isLessThan(end);
      Thread.sleep(100);
      held = held();
    }
  }

  private long heap() throws Exception {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1)) << 10;
    }
    return sum;
  }

  private String jcmd(String command) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private long entries(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc/" + pid, folder))) {
      return entries.count();
    }
  }
}
