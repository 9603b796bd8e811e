package dev.exporterkit.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fake server that accepts connections, and serves each on a thread of its own.
 *
 * @param <S> the class of the server itself
 */
abstract sealed class StreamServer<S extends StreamServer<S>> extends FakeServer
    permits FakeHttpServer, FakeTcpServer {
  final Journal journal = new Journal();
  private final Door door;
  private final Set<Connection> connections = new HashSet<>();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile @Nullable FakeCertificate certificate;
  private volatile boolean handshakeIsEndless;
  private volatile @Nullable Response misbehaviour;
  private @Nullable Response rememberedMisbehaviour;
  private boolean rememberedHandshake;
  private Listening listening = Listening.NO;
  private Listening rememberedListening = Listening.YES;

  private enum Listening {
    YES,
    NO,
    JAMMED
  }

  StreamServer(Door door) {
    this.door = door;
  }

  abstract S self();

  final S started() {
    listens(Listening.YES);
    return self();
  }

  /** Serves a connection until its end. */
  abstract void serve(Connection connection) throws Exception;

  /** Returns what is sent instead of every other response; null while the server behaves. */
  final @Nullable Response misbehaviour() {
    return misbehaviour;
  }

  @Override
  public final int port() {
    return door.port();
  }

  @Override
  public final String address() {
    return door.address();
  }

  /** Speaks TLS from now on, and presents a certificate. */
  public S tls(FakeCertificate presented) {
    certificate = presented;
    return self();
  }

  /** Speaks TLS with a self-signed certificate for {@code localhost} and {@code 127.0.0.1}. */
  public final S tls() {
    return tls(FakeCertificate.selfSigned("localhost", "127.0.0.1"));
  }

  /**
   * Returns the certificate that a client has to trust.
   *
   * @throws IllegalStateException if the server does not speak TLS
   */
  public final FakeCertificate certificate() {
    FakeCertificate presented = certificate;
    if (presented == null) {
      throw new IllegalStateException("the server has no certificate: it does not speak TLS");
    }
    return presented;
  }

  /**
   * Never completes a TLS handshake: a byte of its first message arrives every 20 milliseconds, for
   * at least five minutes. For a handshake without any response, use {@code
   * FakeServer.tcp().hangs()}.
   */
  public final S handshakesEndlessly() {
    handshakeIsEndless = true;
    return self();
  }

  final boolean speaksTls() {
    return certificate != null;
  }

  /** Sends one response instead of all others, until the server {@linkplain #recovers recovers}. */
  public final S alwaysResponds(Response response) {
    misbehaviour = response;
    listens(Listening.YES);
    return self();
  }

  @Override
  public final S hangs() {
    return alwaysResponds(Response.hang());
  }

  /** Closes each connection instead of responding. */
  public final S closes() {
    return alwaysResponds(Response.close());
  }

  /** Resets each connection instead of responding. */
  public final S resets() {
    return alwaysResponds(Response.reset());
  }

  /** Responds with bytes that belong to no protocol, always the same, and closes. */
  public final S sendsGarbage() {
    return alwaysResponds(Response.garbage());
  }

  @Override
  public final S refuses() {
    listens(Listening.NO);
    return self();
  }

  /**
   * Closes all connections and accepts no others, so that connecting itself hangs. The system keeps
   * a full queue for as long as it likes: an exporter needs a timeout of its own.
   */
  public final S neverAccepts() {
    listens(Listening.JAMMED);
    return self();
  }

  @Override
  public final S recovers() {
    misbehaviour = null;
    handshakeIsEndless = false;
    listens(Listening.YES);
    return self();
  }

  @Override
  public void forget() {
    journal.forget();
  }

  /** Returns how many connections were opened. */
  public final int connections() {
    return journal.connections();
  }

  /** Returns how many connections are open. */
  public final int openConnections() {
    return journal.openConnections();
  }

  /**
   * Waits until this number of connections were opened.
   *
   * @throws AssertionError after a minute
   */
  public final void awaitConnections(int count) {
    journal.await(count + " connections", () -> journal.connections() >= count ? count : null);
  }

  /**
   * Waits until no connection is open.
   *
   * @throws AssertionError after a minute
   */
  public final void awaitNoConnections() {
    journal.await("no open connection", () -> journal.openConnections() == 0 ? 0 : null);
  }

  @Override
  void remember() {
    rememberedMisbehaviour = misbehaviour;
    rememberedHandshake = handshakeIsEndless;
    synchronized (connections) {
      rememberedListening = listening;
    }
  }

  @Override
  void restore() {
    misbehaviour = rememberedMisbehaviour;
    handshakeIsEndless = rememberedHandshake;
    listens(rememberedListening);
  }

  private void listens(Listening wanted) {
    synchronized (connections) {
      if (wanted == listening) {
        return;
      }
      listening = wanted;
      unchecked(door::shut);
      if (wanted == Listening.YES) {
        unchecked(door::open);
        start("accept", this::accept);
        return;
      }
      for (Connection connection : connections) {
        unchecked(connection::close);
      }
      if (wanted == Listening.JAMMED) {
        unchecked(door::jam);
      }
    }
  }

  private void accept() {
    try {
      while (true) {
        admit(door.accept());
      }
    } catch (IOException e) {
      // The door is shut.
    }
  }

  private void admit(SocketChannel channel) throws IOException {
    Connection connection = new Connection(channel, journal::add);
    synchronized (connections) {
      if (listening != Listening.YES) {
        channel.close();
        return;
      }
      connections.add(connection);
      journal.opened();
      start("connection", () -> run(connection));
    }
  }

  private void run(Connection connection) {
    try {
      FakeCertificate presented = certificate;
      if (handshakeIsEndless) {
        connection.handshakeEndlessly();
      }
      if (presented != null) {
        connection.startTls(presented);
      }
      serve(connection);
    } catch (IOException e) {
      // The client has disconnected, or the server is closed.
    } catch (InterruptedException e) {
      // The server is closed.
    } catch (Throwable e) {
      report(e);
    } finally {
      unchecked(connection::close);
      synchronized (connections) {
        connections.remove(connection);
      }
      journal.closed();
    }
  }

  private void start(String what, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } finally {
                threads.remove(Thread.currentThread());
              }
            },
            "fake server " + address() + " " + what);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  @Override
  final void stop() {
    listens(Listening.NO);
    unchecked(door::close);
    for (Thread thread : threads) {
      thread.interrupt();
    }
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      TimeUnit.MILLISECONDS.timedJoin(thread, MAX_WAIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An action on sockets, which fail only if the system is out of something. */
  private interface Action {
    void run() throws IOException;
  }

  private static void unchecked(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
