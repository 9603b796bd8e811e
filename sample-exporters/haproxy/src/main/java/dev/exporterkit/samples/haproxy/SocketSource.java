package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Sends commands to HAProxy's stats socket, which responds to one command and closes the
 * connection.
 */
final class SocketSource implements StatSource {
  private static final int MAX_BYTES = 64 << 20; // a server takes some 400
  private static final String TOO_LARGE =
      "the response is larger than 64 MB, so it cannot be HAProxy's statistics";
  private static final int CHUNK_BYTES = 1 << 16;

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
    Deadline deadline = scrape.deadline(timeout);
    try (deadline;
        SocketChannel socket = deadline.guard(SocketChannel.open(StandardProtocolFamily.UNIX))) {
      socket.connect(UnixDomainSocketAddress.of(path));
      socket.write(ByteBuffer.wrap((command + "\n").getBytes(US_ASCII)));
      return response(socket);
    } catch (IOException e) {
      throw new TargetUnavailableException(
          "no response to \"%s\" from %s".formatted(command, this), deadline.failure(e));
    }
  }

  private static String response(SocketChannel socket) throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream(CHUNK_BYTES);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    while (socket.read(chunk) >= 0) {
      response.write(chunk.array(), 0, chunk.position());
      if (response.size() > MAX_BYTES) {
        throw new IOException(TOO_LARGE);
      }
      chunk.clear();
    }
    return response.toString(UTF_8);
  }

  @Override
  public String toString() {
    return "unix:" + path;
  }
}
