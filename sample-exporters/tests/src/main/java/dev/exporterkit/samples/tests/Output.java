package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The output of a process, line by line, while it runs. Thread-safe. */
public final class Output {
  private static final long PATIENCE_MILLIS = 60_000;

  private final List<String> lines = new ArrayList<>();
  private int forgotten;
  private boolean ended;

  private Output() {}

  public static Output of(InputStream stream) {
    Output output = new Output();
    Thread reader = new Thread(() -> output.read(stream), "output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  /** Waits for a line; fails with the complete output if the process ends without it. */
  public synchronized String await(Predicate<String> wanted) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      var found = lines.stream().skip(forgotten).filter(wanted).findFirst();
      long left = end - System.currentTimeMillis();
      if (found.isPresent()) {
        return found.get();
      }
      if (ended || left <= 0) {
        throw new AssertionError("no such line in\n" + String.join("\n", lines));
      }
      wait(left);
    }
  }

  /** Hides the output so far from {@link #await}. */
  public synchronized void forget() {
    forgotten = lines.size();
  }

  /** Waits until the process has closed its output. */
  public synchronized String awaitEnd() throws InterruptedException {
    while (!ended) {
      wait(PATIENCE_MILLIS);
    }
    return text();
  }

  public synchronized String text() {
    return String.join("\n", lines);
  }

  private void read(InputStream stream) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      reader.lines().forEach(this::add);
    } catch (IOException | UncheckedIOException e) {
      add("(the output ended with " + e.getMessage() + ")");
    }
    end();
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}
