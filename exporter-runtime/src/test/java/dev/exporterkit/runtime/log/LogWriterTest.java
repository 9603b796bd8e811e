package dev.exporterkit.runtime.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LogWriterTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Pipe pipe = new Pipe();
  private final LogWriter writer = writer(pipe);

  @Test
  void stalledReaderHoldsUpNobody() throws Exception {
    pipe.stall();
    writer.add(line("first"));
    pipe.awaitWriter();
    writer.add(new byte[LogWriter.MAX_QUEUED_BYTES]);
    writer.add(line("dropped"));
    writer.add(line("dropped"));
    pipe.resume();
    writer.flush(LONG);
    writer.add(line("last"));
    writer.flush(LONG);

    assertThat(pipe.text().replace("\0", "")).isEqualTo("first\n2 dropped\nlast\n");
  }

  @Test
  void flushGivesUpOnAStalledReader() throws Exception {
    pipe.stall();
    writer.add(line("first"));
    pipe.awaitWriter();

    writer.flush(Duration.ofMillis(1));

    assertThat(pipe.text()).isEmpty();
    pipe.resume();
  }

  @Test
  void lineOfAnySizeFitsAlone() {
    writer.add(new byte[2 * LogWriter.MAX_QUEUED_BYTES]);
    writer.flush(LONG);

    assertThat(pipe.text()).hasSize(2 * LogWriter.MAX_QUEUED_BYTES);
  }

  @Test
  void linesThatCannotBeWrittenAreCounted() {
    pipe.fail(true);
    writer.add(line("lost"));
    writer.add(line("lost"));
    writer.flush(LONG);
    pipe.fail(false);
    writer.add(line("next"));
    writer.flush(LONG);
    writer.add(line("last"));
    writer.flush(LONG);

    assertThat(pipe.text()).isEqualTo("next\n2 dropped\nlast\n");
  }

  @Test
  void printsAreQueuedLineByLine() {
    var out = QueuedPrints.streamTo(writer);
    out.print("half ");
    out.println("and half ü");
    out.printf("%d%n", 7);
    writer.flush(LONG);

    assertThat(pipe.text()).isEqualTo("half and half ü\n7\n");
  }

  private static LogWriter writer(OutputStream out) {
    LogWriter writer = new LogWriter(out);
    writer.reportDropsWith(dropped -> line(dropped + " dropped"));
    return writer;
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(UTF_8);
  }

  /** A stream that can block, as a pipe does that nobody reads, and fail, as a full disk does. */
  private static final class Pipe extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch entered = new CountDownLatch(1);
    private CountDownLatch open = new CountDownLatch(0);
    private boolean fails;

    synchronized void stall() {
      open = new CountDownLatch(1);
    }

    synchronized void resume() {
      open.countDown();
    }

    synchronized void fail(boolean now) {
      fails = now;
    }

    void awaitWriter() throws InterruptedException {
      assertThat(entered.await(30, TimeUnit.SECONDS)).isTrue();
    }

    synchronized String text() {
      return bytes.toString(UTF_8);
    }

    @Override
    public void write(int b) {
      throw new UnsupportedOperationException("lines are written whole");
    }

    @Override
    public void write(byte[] line, int offset, int length) throws IOException {
      entered.countDown();
      CountDownLatch gate;
      synchronized (this) {
        gate = open;
      }
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      synchronized (this) {
        if (fails) {
          throw new IOException("No space left on device");
        }
        bytes.write(line, offset, length);
      }
    }
  }
}
