package dev.exporterkit.samples.tests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that a test starts and stops. Its two outputs are combined. */
public final class Daemon implements AutoCloseable {
  private static final long SECONDS_TO_STOP = 20;

  private final Process process;
  private final Output output;

  private Daemon(Process process) {
    this.process = process;
    this.output = Output.of(process.getInputStream());
  }

  public static Daemon start(String program, String... arguments) throws IOException {
    return start(Map.of(), program, arguments);
  }

  /** Starts a process with additional environment variables. */
  static Daemon start(Map<String, String> environment, String program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(find(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    // Processes that a failing test leaves behind end with the tests.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Daemon(process);
  }

  public Output output() {
    return output;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the process, as systemd does, and returns its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      throw new AssertionError("still running after SIGTERM:\n" + output.text());
    }
    return process.exitValue();
  }

  /** Stops the process with SIGSTOP, with its sockets open, until it is resumed or closed. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Resumes a paused process. */
  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    if (new ProcessBuilder("kill", "-" + name, pid() + "").start().waitFor() != 0) {
      throw new AssertionError("no process " + pid() + " takes SIG" + name);
    }
  }

  /** Waits for the process to end by itself, and returns its exit code. */
  public int awaitExit() throws InterruptedException {
    output.awaitEnd();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Finds a program in the folders of shells, and those where Debian installs daemons. */
  private static String find(String program) {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(program);
  }
}
