package dev.exporterkit.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A target on a real socket that does what a test wants, and records what it receives.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeTcpServer redis = FakeServer.tcp().responds(Map.of("INFO", "$7\r\nup:1\r\n\r\n"));
 *
 * @Test
 * void hangingRedisIsDown() {
 *   redis.hangs();
 *   …
 *   redis.recovers();
 * }
 * }</pre>
 *
 * <p>A server listens on the loopback address, on a port of its own, from its creation on. Used as
 * a JUnit extension in a static field, it is as declared at the beginning of each test: it has
 * forgotten what it received, and behaves and responds as before the first test. In an instance
 * field each test has its own. Without JUnit, use it in a {@code try} statement.
 *
 * <p>If code of the test that runs in the server throws anything but an {@code IOException}, which
 * a disconnected client causes, the test fails: the error is thrown after the test, or by {@link
 * #close}. All methods are thread-safe; a change of behaviour applies to the next connection,
 * request or line, and leaves what the server is doing already.
 */
public abstract sealed class FakeServer
    implements AutoCloseable,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback
    permits StreamServer, FakeUdpServer {

  /**
   * The longest time that methods named {@code await…} wait, far more than a busy machine needs.
   */
  static final Duration MAX_WAIT = Duration.ofSeconds(60);

  private final List<Throwable> failures = new ArrayList<>();
  private volatile boolean ofTheClass;

  FakeServer() {}

  /** Starts a web server, which responds to everything with status 404 until it has responses. */
  public static FakeHttpServer http() {
    return new FakeHttpServer(freePort()).started();
  }

  /** Starts a web server on a Unix domain socket at a path, where no file may exist. */
  public static FakeHttpServer http(Path socket) {
    return new FakeHttpServer(Door.unix(socket)).started();
  }

  /** Starts a TCP server, which reads and never responds until it has responses. */
  public static FakeTcpServer tcp() {
    return new FakeTcpServer(freePort()).started();
  }

  /**
   * Starts a server like {@link #tcp} on a Unix domain socket at a path, where no file may exist.
   */
  public static FakeTcpServer unix(Path socket) {
    return new FakeTcpServer(Door.unix(socket)).started();
  }

  /** Starts a UDP server, which receives and never responds until it has responses. */
  public static FakeUdpServer udp() {
    return udp(0);
  }

  /** Starts a UDP server on the port of a TCP server: a name server has both. */
  public static FakeUdpServer udp(int port) {
    return new FakeUdpServer(port).started();
  }

  private static Door freePort() {
    try {
      return Door.tcp();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the system is out of ports or descriptors
    }
  }

  /**
   * Returns the port, the same for the life of the server.
   *
   * @throws IllegalStateException if the server listens on a Unix domain socket
   */
  public abstract int port();

  /** Returns {@code 127.0.0.1:PORT}, or the path of the Unix domain socket. */
  public abstract String address();

  /** Receives, and never responds. */
  public abstract FakeServer hangs();

  /**
   * Does not listen any more, and closes all connections. No other program can listen on the port
   * until the server is closed.
   */
  public abstract FakeServer refuses();

  /** Responds as it did before it hung, refused, or misbehaved in another way. */
  public abstract FakeServer recovers();

  /** Forgets what it received until now. */
  public abstract void forget();

  /** Remembers the responses and the behaviour, so that each test begins with them. */
  abstract void remember();

  abstract void restore();

  /** Closes the port and all connections, and waits until the threads of the server have ended. */
  abstract void stop();

  final void report(Throwable failure) {
    synchronized (failures) {
      failures.add(failure);
    }
  }

  /**
   * Closes the port and all connections, and ends the server's threads. A second call does nothing.
   *
   * @throws AssertionError if code of the test failed in the server
   */
  @Override
  public void close() {
    stop();
    throwFailures();
  }

  private void throwFailures() {
    synchronized (failures) {
      if (!failures.isEmpty()) {
        AssertionError error =
            new AssertionError("the fake server at " + address() + " failed", failures.get(0));
        failures.stream().skip(1).forEach(error::addSuppressed);
        failures.clear();
        throw error;
      }
    }
  }

  /** Called by JUnit for a static field; do not call. */
  @Override
  public void beforeAll(ExtensionContext context) {
    ofTheClass = true;
    remember();
  }

  /** Called by JUnit; do not call. */
  @Override
  public void beforeEach(ExtensionContext context) {
    if (ofTheClass) {
      restore();
      forget();
    }
  }

  /** Called by JUnit; do not call. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (!ofTheClass) {
      stop();
    }
    throwFailures();
  }

  /** Called by JUnit for a static field; do not call. */
  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }
}
