package dev.exporterkit.benchmarks.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * One kept-alive connection. It adds to a scrape only a write, the reads of the body into one
 * buffer outside the heap, and for a chunked body the parsing of each chunk's length: little, and
 * the same for every peer and the floor.
 */
public final class Connection implements Closeable {
  private final SocketChannel channel;
  private final WireReader wire;
  private final Discard discard = new Discard();

  private Connection(SocketChannel channel) {
    this.channel = channel;
    this.wire = new WireReader(channel);
  }

  public static Connection open(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    SocketChannel channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new Connection(channel);
  }

  /** Scrapes, and returns the number of bytes of the body, without looking at them. */
  public long scrape(Ask ask) throws IOException {
    return scrape(ask, discard);
  }

  /** Scrapes, and returns the body as it was sent, compressed if that was requested. */
  public long scrape(Ask ask, WritableByteChannel sink) throws IOException {
    send(ask.request());
    ResponseHead head = ResponseHead.read(wire);
    long bytes = head.length() == ResponseHead.CHUNKED ? chunks(sink) : counted(head, sink);
    if (head.status() != 200 || !ask.isAnsweredBy(head)) {
      throw new IOException("requested " + ask.title() + ", but the response was " + head);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void send(ByteBuffer request) throws IOException {
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  private long counted(ResponseHead head, WritableByteChannel sink) throws IOException {
    wire.pass(head.length(), sink);
    return head.length();
  }

  private long chunks(WritableByteChannel sink) throws IOException {
    long bytes = 0;
    for (long chunk = chunkLength(); chunk > 0; chunk = chunkLength()) {
      wire.pass(chunk, sink);
      wire.line();
      bytes += chunk;
    }
    wire.line();
    return bytes;
  }

  private long chunkLength() throws IOException {
    String line = wire.line();
    int extension = line.indexOf(';');
    return Long.parseLong(extension < 0 ? line : line.substring(0, extension), 16);
  }
}
