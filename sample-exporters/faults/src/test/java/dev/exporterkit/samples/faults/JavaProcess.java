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

  /** Threads of the JVM that it starts when there is work: to compile, to collect, for jcmd. */
  private static final Pattern JVM_OWN =
      Pattern.compile("C[12] Compiler.*|GC Thread.*|G1 .*|Attach Listener");

  /**
   * What a process holds.
   *
   * @param heap the bytes that are left after a collection
   */
  record Held(long threads, long descriptors, long heap) {}

  Held held() throws Exception {
    return new Held(threads(), descriptors(), heap());
  }

  /** Returns how many threads there are, without those that come and go as the JVM likes. */
  long threads() throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid, "task"))) {
      return threads
          .map(JavaProcess::name)
          .filter(name -> !JVM_OWN.matcher(name).matches())
          .count();
    }
  }

  long descriptors() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid, "fd"))) {
      return descriptors.count();
    }
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

  /** Returns the name of a thread as far as Linux keeps it; the empty name if it has just ended. */
  private static String name(Path thread) {
    try {
      return Files.readString(thread.resolve("comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
