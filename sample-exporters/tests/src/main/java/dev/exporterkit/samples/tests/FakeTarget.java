package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A target on a real socket that does what HAProxy would not: one behaviour per connection. */
public final class FakeTarget implements AutoCloseable {
  private final ServerSocketChannel server;
  private final Behaviour behaviour;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  private FakeTarget(ServerSocketChannel server, Behaviour behaviour) {
    this.server = server;
    this.behaviour = behaviour;
  }

  /** The behaviour of one connection; it is closed afterwards. */
  @FunctionalInterface
  public interface Behaviour {
    void run(InputStream in, OutputStream out) throws IOException;

    /** Reads a request and sends the same response to each. */
    static Behaviour answer(String text) {
      return (in, out) -> {
        readSomething(in);
        out.write(text.getBytes(UTF_8));
      };
    }

    /** Reads a request and never responds. */
    static Behaviour silence() {
      return (in, out) -> {
        while (readSomething(in) >= 0) {}
      };
    }

    /** Reads a request, and sends a prefix and this number of zero bytes. */
    static Behaviour flood(String begin, long bytes) {
      return (in, out) -> {
        readSomething(in);
        out.write(begin.getBytes(UTF_8));
        byte[] block = new byte[1 << 16];
        for (long sent = 0; sent < bytes; sent += block.length) {
          out.write(block);
        }
      };
    }

    /** Reads a request and sends one byte every tenth of a second. */
    static Behaviour drip(String text) {
      return drip(text, Duration.ofMillis(100));
    }

    /** Reads a request and sends one byte at a time, with a pause after each. */
    static Behaviour drip(String text, Duration pause) {
      return (in, out) -> {
        readSomething(in);
        for (byte letter : text.getBytes(UTF_8)) {
          out.write(letter);
          pause(pause);
        }
      };
    }

    private static void pause(Duration pause) throws IOException {
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }

    private static int readSomething(InputStream in) throws IOException {
      return in.read(new byte[1 << 12]);
    }
  }

  public static FakeTarget listen(
      ServerSocketChannel server, SocketAddress address, Behaviour behaviour) throws IOException {
    server.bind(address);
    FakeTarget target = new FakeTarget(server, behaviour);
    daemon(target::accept);
    return target;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (SocketChannel connection : open) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (server.isOpen()) {
        SocketChannel connection = server.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test has closed the server.
    }
  }

  private void serve(SocketChannel connection) {
    try (connection) {
      behaviour.run(Channels.newInputStream(connection), Channels.newOutputStream(connection));
    } catch (IOException e) {
      // The exporter has disconnected, as it should.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "fake target");
    thread.setDaemon(true);
    thread.start();
  }
}
