package dev.exporterkit.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine of the measurement, in one line. */
final class Machine {
  private Machine() {}

  static String describe() throws IOException {
    return String.join(
        " · ",
        Runtime.getRuntime().availableProcessors() + " cores, " + model(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "JDK " + Runtime.version(),
        "load before: " + load());
  }

  private static String model() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/cpuinfo"));
    return lines.stream()
        .filter(line -> line.startsWith("model name"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 2))
        .orElse(System.getProperty("os.arch"));
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }
}
