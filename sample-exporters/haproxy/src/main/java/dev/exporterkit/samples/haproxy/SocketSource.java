package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/** Asks on HAProxy's stats socket, which answers one command and then closes the connection. */
final class SocketSource implements StatSource {
  private static final int MAX_BYTES = 64 << 20; // a server takes some 400
  private static final String TOO_LARGE =
      "the answer is larger than 64 MB, so it cannot be HAProxy's statistics";
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final Path path;
  private final Duration timeout;

  SocketSource(Path path, Duration timeout) {
    this.path = path;
    this.timeout = timeout;
  }

  @Override
  public String statistics(ScrapeContext scrape) {
    return ask("show stat", scrape);
  }

  @Override
  public String process(ScrapeContext scrape) {
    return ask("show info", scrape);
  }

  private String ask(String command, ScrapeContext scrape) {
    Deadline deadline = new Deadline(timeout, scrape);
    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      scrape.onCancel(socket);
      scrape.onCancel(selector);
      socket.connect(UnixDomainSocketAddress.of(path));
      socket.write(ByteBuffer.wrap((command + "\n").getBytes(US_ASCII)));
      socket.configureBlocking(false);
      socket.register(selector, SelectionKey.OP_READ);
      return answer(socket, selector, deadline);
    } catch (IOException e) {
      throw unavailable(command, e);
    } catch (ClosedSelectorException e) {
      throw unavailable(command, e); // the scrape's time was up
    }
  }

  private static String answer(SocketChannel socket, Selector selector, Deadline deadline)
      throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream(CHUNK_BYTES);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    while (socket.read(chunk) >= 0) {
      answer.write(chunk.array(), 0, chunk.position());
      if (answer.size() > MAX_BYTES) {
        throw new IOException(TOO_LARGE);
      }
      if (chunk.position() == 0) {
        awaitMore(selector, deadline);
      }
      chunk.clear();
    }
    return answer.toString(UTF_8);
  }

  private static void awaitMore(Selector selector, Deadline deadline) throws IOException {
    long millis = deadline.nanosLeft() / NANOS_PER_MILLI;
    // A time-out of 0 would mean to wait for ever.
    if (millis == 0 || selector.select(key -> {}, millis) == 0) {
      throw new SocketTimeoutException("no whole answer within " + deadline);
    }
  }

  private TargetUnavailableException unavailable(String command, Exception cause) {
    return new TargetUnavailableException(
        "no answer to \"%s\" from %s".formatted(command, this), cause);
  }

  @Override
  public String toString() {
    return "unix:" + path;
  }
}
