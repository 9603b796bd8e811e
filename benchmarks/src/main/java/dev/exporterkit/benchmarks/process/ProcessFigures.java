package dev.exporterkit.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The figures of a process in {@code /proc}. */
public final class ProcessFigures {
  /** Fields of {@code /proc/PID/stat} after the name of the program, which may contain spaces. */
  private static final int UTIME = 11;

  private static final int STIME = 12;

  /** The kernel counts in hundredths of a second here, whatever its own clock is. */
  private static final double MILLIS_PER_TICK = 10;

  private final Path proc;

  ProcessFigures(long pid) {
    this.proc = Path.of("/proc", Long.toString(pid));
  }

  /** User and system time so far, of all threads, including ended ones. */
  public double cpuMillis() throws IOException {
    String stat = Files.readString(proc.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) * MILLIS_PER_TICK;
  }

  /** Resident memory now. */
  public double residentMegabytes() throws IOException {
    return status("VmRSS:");
  }

  /** Maximum resident memory so far. */
  public double peakMegabytes() throws IOException {
    return status("VmHWM:");
  }

  private double status(String key) throws IOException {
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith(key)) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException(key + " is not in " + proc.resolve("status"));
  }
}
