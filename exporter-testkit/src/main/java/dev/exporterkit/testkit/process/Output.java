package dev.exporterkit.testkit.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The output of a process, line by line, while it runs. Thread-safe. */
final class Output {
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  Output(InputStream stream) {
    Thread reader = new Thread(() -> read(stream), "output of a process");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream stream) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(cannot read the output: " + e.getMessage() + ")");
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

  /** Waits for the first line in which something is found. */
  synchronized <T> T await(String what, Function<String, @Nullable T> finder) {
    long end = System.nanoTime() + Await.MAX_WAIT.toNanos();
    int next = 0;
    while (true) {
      for (; next < lines.size(); next++) {
        T found = finder.apply(lines.get(next));
        if (found != null) {
          return found;
        }
      }
      if (ended || System.nanoTime() - end > 0) {
        throw new AssertionError(
            "no line with %s %s; the output is:\n%s"
                .formatted(what, ended ? "until the end" : "for a minute", text()));
      }
      await(end);
    }
  }

  /** Waits until the process has closed its output, and with it those that it has started. */
  synchronized void awaitEnd() {
    long end = System.nanoTime() + Await.MAX_WAIT.toNanos();
    while (!ended) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("another process keeps the output open:\n" + text());
      }
      await(end);
    }
  }

  private void await(long end) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
    } catch (InterruptedException e) {
      throw Await.interrupted(e);
    }
  }

  synchronized void forget() {
    lines.clear();
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
