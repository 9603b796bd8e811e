package dev.exporterkit.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program started by the comparison. It ends with {@link #close}, and at its limit in any case.
 */
public final class Program implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Process process;
  private final Path log;

  private Program(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the command; its output goes to the log. */
  public static Program start(List<String> command, Path log, Duration limit) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Program program = new Program(process, log);
    CompletableFuture.delayedExecutor(limit.toSeconds(), TimeUnit.SECONDS).execute(program::kill);
    return program;
  }

  public ProcessFigures figures() {
    return new ProcessFigures(process.pid());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The end of its output, for a message. */
  public String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  /** Stops it, and kills it if it does not end within some seconds. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
        process.waitFor();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
