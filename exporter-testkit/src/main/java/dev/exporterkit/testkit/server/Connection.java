package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of one connection, for protocols that a list of responses cannot express: {@code
 * FakeServer.tcp().serves(connection -> …)}. One thread uses it, the one that serves it; all
 * methods throw an {@code IOException} once the client has disconnected or the server has closed.
 */
public final class Connection {
  private static final int MAX_LINE_BYTES = 1 << 20;
  private static final long PAUSE_MILLIS = 20;

  private final SocketChannel channel;
  private final Received received;
  private final InputStream raw;
  private InputStream in;
  private OutputStream out;
  private volatile @Nullable Plain plain;

  /** What is done with the bytes that arrive. */
  interface Received {
    void add(byte[] bytes, int offset, int count);
  }

  Connection(SocketChannel channel, Received received) {
    this.channel = channel;
    this.received = received;
    this.raw = new BufferedInputStream(new ChannelInput(channel));
    this.in = recorded(raw);
    this.out = new ChannelOutput(channel);
  }

  /** Returns the bytes from the client. Every byte read counts as received by the server. */
  public InputStream in() {
    return in;
  }

  /** Returns where bytes to the client are written. Nothing is buffered. */
  public OutputStream out() {
    return out;
  }

  /**
   * Reads up to a line feed, at most 1 MB.
   *
   * @return the line in UTF-8 without LF or CR LF; null if the client has sent its last byte
   */
  public @Nullable String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return line.size() == 0 ? null : line.toString(UTF_8);
      }
      if (line.size() == MAX_LINE_BYTES) {
        throw new IOException("the line is longer than 1 MB");
      }
      line.write(next);
    }
    String text = line.toString(UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Reads this number of bytes. */
  public byte[] read(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the client sent " + bytes.length + " of " + count + " bytes");
    }
    return bytes;
  }

  /** Writes text in UTF-8. */
  public void write(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  /** Reads what else the client sends, and returns when the client has disconnected. */
  public void hang() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** Closes the connection with a TCP reset, which fails whatever the client is doing. */
  public void reset() throws IOException {
    if (channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    channel.close();
  }

  /**
   * Goes on in TLS: waits for the client's handshake and presents a certificate.
   *
   * @throws IOException also if the client does not accept the certificate
   */
  public void startTls(FakeCertificate certificate) throws IOException {
    Plain below = new Plain(channel);
    plain = below;
    SSLSocket socket =
        (SSLSocket) certificate.serverContext().getSocketFactory().createSocket(below, raw, true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    in = recorded(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  /** Begins a record of a handshake, the largest there is, and sends a byte of it at a time. */
  void handshakeEndlessly() throws IOException, InterruptedException {
    in.read();
    out.write(new byte[] {22, 3, 3, 0x40, 0});
    out.write(new byte[] {2, 0, 0x3f, (byte) 0xfc});
    while (true) {
      out.write(0);
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** Connects the client with a port of the loopback address, until one of them disconnects. */
  void tunnelTo(int port) throws IOException, InterruptedException {
    Socket target = new Socket(InetAddress.getLoopbackAddress(), port);
    Thread back = new Thread(() -> pumpBack(target), Thread.currentThread().getName() + " back");
    back.setDaemon(true);
    back.start();
    try (target) {
      in.transferTo(target.getOutputStream());
      target.shutdownOutput();
      back.join();
    } finally { // the target is closed, which ends the other thread
      back.join();
    }
  }

  private void pumpBack(Socket target) {
    try {
      target.getInputStream().transferTo(out);
      channel.shutdownOutput();
    } catch (IOException e) {
      // One of the two has disconnected.
    }
  }

  void close() throws IOException {
    channel.close();
    Plain below = plain;
    if (below != null) {
      below.close();
    }
  }

  private InputStream recorded(InputStream raw) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = raw.read(bytes, offset, length);
        if (count > 0) {
          received.add(bytes, offset, count);
        }
        return count;
      }
    };
  }

  /** Reads of a channel while another thread writes, which the JDK's own streams may not allow. */
  private static final class ChannelInput extends InputStream {
    private final SocketChannel channel;

    ChannelInput(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return length == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, length));
    }
  }

  private static final class ChannelOutput extends OutputStream {
    private final SocketChannel channel;

    ChannelOutput(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  /** What TLS is put on: a socket of any family. */
  private static final class Plain extends Socket {
    private final SocketChannel channel;

    Plain(SocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public InputStream getInputStream() {
      return new ChannelInput(channel);
    }

    @Override
    public OutputStream getOutputStream() {
      return new ChannelOutput(channel);
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InetAddress getInetAddress() {
      return InetAddress.getLoopbackAddress();
    }

    @Override
    public synchronized void close() throws IOException {
      super.close(); // TLS sets options, which gives it a descriptor of its own
      channel.close();
    }
  }
}
