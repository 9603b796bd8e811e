package dev.exporterkit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program in a JVM of its own, with the class path of the tests. */
final class RunningProgram implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("url=http://[^:]+:([0-9]+)/");

  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();
  private final Thread reader;
  private final Object gate = new Object();
  private boolean paused;

  private RunningProgram(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "program-output");
    reader.setDaemon(true);
    reader.start();
  }

  static RunningProgram start(Class<?> main, Map<String, String> environment, String... args)
      throws IOException {
    return start(List.of(), main, environment, args);
  }

  /** Starts a program that may open only so many files. */
  static RunningProgram startWithFiles(
      int files, Class<?> main, Map<String, String> environment, String... args)
      throws IOException {
    return start(
        List.of("sh", "-c", "ulimit -n " + files + "; exec \"$@\"", "sh"), main, environment, args);
  }

  /** Starts a program for which a signal is not ignored, even if it is ignored here by nohup. */
  static RunningProgram startWithSignal(
      String signal, Class<?> main, Map<String, String> environment, String... args)
      throws IOException {
    return start(List.of("env", "--default-signal=" + signal), main, environment, args);
  }

  /** Starts a program whose standard output is a full disk. */
  static RunningProgram startOnFullDisk(
      Class<?> main, Map<String, String> environment, String... args) throws IOException {
    return start(List.of("sh", "-c", "exec \"$@\" >/dev/full", "sh"), main, environment, args);
  }

  private static RunningProgram start(
      List<String> prefix, Class<?> main, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new RunningProgram(builder.start());
  }

  /** Waits for the line that says where it listens; returns the port. */
  int port() throws InterruptedException {
    Matcher url = URL.matcher(awaitLine("url="));
    if (!url.find()) {
      throw new IllegalStateException("no address in " + seen);
    }
    return Integer.parseInt(url.group(1));
  }

  /** Waits for a line with some text. */
  String awaitLine(String text) throws InterruptedException {
    while (true) {
      String line = lines.poll(30, TimeUnit.SECONDS);
      if (line == null) {
        throw new IllegalStateException("no line with \"" + text + "\" in " + seen);
      }
      seen.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
  }

  /** Stops reading what the program prints, as a container's log driver that hangs. */
  void pauseReading() {
    synchronized (gate) {
      paused = true;
    }
  }

  void resumeReading() {
    synchronized (gate) {
      paused = false;
      gate.notifyAll();
    }
  }

  /** Sends a signal, such as HUP. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IllegalStateException("no process to send a signal to after " + seen);
    }
  }

  /** Sends the signal that asks to end, as an init system does. */
  void terminate() {
    process.toHandle().destroy();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running after " + seen);
    }
    return process.exitValue();
  }

  /** Returns everything printed, once the program has ended. */
  String output() throws InterruptedException {
    exitCode();
    reader.join();
    lines.drainTo(seen);
    return String.join("\n", seen) + "\n";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        awaitResume();
      }
    } catch (IOException | InterruptedException e) {
      lines.add(e.toString());
    }
  }

  private void awaitResume() throws InterruptedException {
    synchronized (gate) {
      while (paused) {
        gate.wait();
      }
    }
  }
}
