package dev.exporterkit.testkit.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that a test starts and ends: a real target, a tool, another exporter.
 *
 * <pre>{@code
 * int port = Ports.free();
 * try (Daemon redis = Daemon.start("redis-server", "--port", "" + port)) {
 *   redis.awaitLine("Ready to accept connections");
 *   …
 *   redis.pause();                                  // accepts connections and never responds
 *   redis.resume();
 *   assertThat(redis.stop()).isZero();              // SIGTERM
 * }
 * }</pre>
 *
 * <p>Standard output and standard error are read as one, in UTF-8. A process that a failing test
 * leaves behind is killed when the JVM of the tests ends. Methods that wait fail after a minute,
 * and as soon as the process has ended without what they wait for, with an {@code AssertionError}
 * that shows the whole output. All methods are thread-safe.
 */
public final class Daemon implements AutoCloseable {
  /** Where Debian installs daemons; a user's PATH lacks it. */
  private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

  private final Process process;
  private final Output output;

  private Daemon(Process process) {
    this.process = process;
    this.output = new Output(process.getInputStream());
  }

  /**
   * Starts a program.
   *
   * @param program a path, or a name that is looked up in PATH, {@code /usr/sbin} and {@code
   *     /usr/local/sbin}
   * @throws AssertionError if there is no such program
   */
  public static Daemon start(String program, String... arguments) {
    return start(Map.of(), program, arguments);
  }

  /** Starts a program with additional environment variables. */
  public static Daemon start(Map<String, String> environment, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(find(program));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new Daemon(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String find(String program) {
    if (program.contains(File.separator)) {
      return program;
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), MORE_FOLDERS.stream())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "there is no program %s in PATH=%s or %s. Install it, or write its path."
                        .formatted(program, path, MORE_FOLDERS)))
        .toString();
  }

  /** Waits for a line that contains a text, and returns the first one. */
  public String awaitLine(String text) {
    return output.await("\"" + text + "\"", line -> line.contains(text) ? line : null);
  }

  /** Waits for a line that contains a match, and returns the first one, with its groups. */
  public Matcher awaitMatch(Pattern pattern) {
    return output.await(
        pattern.toString(),
        line -> {
          Matcher matcher = pattern.matcher(line);
          return matcher.find() ? matcher : null;
        });
  }

  /** Returns the output until now, or since {@link #forget}. */
  public String output() {
    return output.text();
  }

  /** Forgets the output until now: later calls see only what follows. */
  public void forget() {
    output.forget();
  }

  /** Waits until something listens on a port of the loopback address. */
  public void awaitListening(int port) {
    Await.until(
        "something listens on port " + port,
        () -> {
          if (!process.isAlive()) {
            awaitExit(); // then the output is complete
            throw new AssertionError("the process has ended; its output:\n" + output());
          }
          return Ports.isListening(port);
        });
  }

  /** Returns the id of the process. */
  public long pid() {
    return process.pid();
  }

  /** Returns whether the process has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Keeps the process from running, with its sockets open, until it is resumed or closed. */
  public void pause() {
    signal("STOP");
  }

  /** Lets a paused process run again. */
  public void resume() {
    signal("CONT");
  }

  /** Sends a signal, such as {@code HUP}. */
  public void signal(String name) {
    try (Daemon kill = start("kill", "-" + name, "" + pid())) {
      if (kill.awaitExit() != 0) {
        throw new AssertionError("cannot send SIG" + name + ": " + kill.output());
      }
    }
  }

  /** Ends the process as systemd does, with SIGTERM, and returns its exit code. */
  public int stop() {
    process.toHandle().destroy(); // Process.destroy would also close the output, unread
    return awaitExit();
  }

  /**
   * Waits until the process has ended by itself, and returns its exit code. The output is complete
   * afterwards.
   */
  public int awaitExit() {
    try {
      if (!process.waitFor(Await.MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the process is still running; its output:\n" + output());
      }
    } catch (InterruptedException e) {
      throw Await.interrupted(e);
    }
    output.awaitEnd();
    return process.exitValue();
  }

  /** Kills the process and waits until it has ended. A second call does nothing. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
