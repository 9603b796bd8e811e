package dev.exporterkit.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Starts programs, and stops the remaining ones at the end, even after an interrupt from the
 * keyboard.
 */
public final class Programs implements AutoCloseable {
  private final Queue<Program> started = new ConcurrentLinkedQueue<>();
  private final Path logs;
  private final Duration limit;

  /** Programs that write to files in this folder, with a maximum lifetime. */
  public Programs(Path logs, Duration limit) throws IOException {
    this.logs = Files.createDirectories(logs);
    this.limit = limit;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop programs"));
  }

  /** Starts a command; its log has this name. */
  public Program start(String name, List<String> command) throws IOException {
    Program program = Program.start(command, logs.resolve(name + ".log"), limit);
    started.removeIf(earlier -> !earlier.isAlive());
    started.add(program);
    return program;
  }

  @Override
  public void close() {
    started.forEach(Program::close);
    started.clear();
  }
}
