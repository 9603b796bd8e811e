package dev.exporterkit.runtime.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The prints of an author's code to {@code System.err}, queued with the lines of the log: like a
 * line of the log, a print must not delay a scrape, and must stay in order.
 */
final class QueuedPrints extends OutputStream {
  private static final int MAX_HELD = 8 << 10;

  private final LogWriter writer;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  private QueuedPrints(LogWriter writer) {
    this.writer = writer;
  }

  /** Returns a stream for the prints. */
  static PrintStream streamTo(LogWriter writer) {
    return new PrintStream(new QueuedPrints(writer), true, UTF_8);
  }

  @Override
  public synchronized void write(int b) {
    held.write(b);
    if (b == '\n') {
      flush();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    held.write(bytes, offset, length);
    if (held.size() >= MAX_HELD) {
      flush();
    }
  }

  @Override
  public synchronized void flush() {
    if (held.size() > 0) {
      writer.add(held.toByteArray());
      held.reset();
    }
  }
}
