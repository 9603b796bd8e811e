package dev.exporterkit.runtime.log;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Writes lines to a stream on its own thread, so that a blocked stream does not delay the threads
 * that log. Lines that do not fit in the queue are dropped and counted; the count is written after
 * the lines that did fit. Thread-safe.
 */
final class LogWriter {
  static final int MAX_QUEUED_BYTES = 512 << 10;

  private final OutputStream out;
  private final Deque<byte[]> queue = new ArrayDeque<>();
  private LongFunction<byte[]> dropReport = dropped -> new byte[0];
  private int queuedBytes;
  private long dropped;
  private long failed;
  private long reporting;
  private boolean broken;
  private boolean started;
  private boolean writing;

  LogWriter(OutputStream out) {
    this.out = out;
  }

  /** Sets the factory for the line that reports the number of dropped lines. */
  synchronized void reportDropsWith(LongFunction<byte[]> report) {
    dropReport = report;
  }

  /** Queues a line, or another complete text. Never blocks. */
  synchronized void add(byte[] line) {
    // After the first dropped line, all are dropped until the report, so that its place shows where
    // they are missing.
    if (dropped > 0 || (!queue.isEmpty() && queuedBytes + line.length > MAX_QUEUED_BYTES)) {
      dropped++;
      return;
    }
    queue.add(line);
    queuedBytes += line.length;
    startThread();
    notifyAll();
  }

  /** Waits until all queued lines are written, but no longer than the patience. */
  synchronized void flush(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (writing || !queue.isEmpty() || dropped > 0) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startThread() {
    if (started) {
      return;
    }
    try {
      Thread thread = new Thread(this::run, "log");
      thread.setDaemon(true);
      thread.start();
      started = true;
    } catch (OutOfMemoryError e) { // no thread available; the next line tries again
      started = false;
    }
  }

  private void run() {
    while (true) {
      try {
        write(next());
      } catch (InterruptedException e) {
        return;
      } catch (Throwable e) { // standard error is closed, its disk is full, or there is no memory
        writeFailed();
      }
    }
  }

  private void write(byte[] line) throws IOException {
    out.write(line);
    out.flush();
    written();
  }

  private synchronized byte[] next() throws InterruptedException {
    writing = false;
    notifyAll();
    while (queue.isEmpty() && dropped == 0 && (broken || failed == 0)) {
      wait();
    }
    writing = true;
    if (queue.isEmpty()) {
      reporting = dropped + failed;
      dropped = 0;
      failed = 0;
      return dropReport.apply(reporting);
    }
    byte[] line = queue.remove();
    queuedBytes -= line.length;
    return line;
  }

  private synchronized void written() {
    broken = false;
    reporting = 0;
  }

  private synchronized void writeFailed() {
    broken = true;
    failed += Math.max(1, reporting);
    reporting = 0;
  }
}
