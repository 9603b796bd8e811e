package dev.exporterkit.testkit.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a server, which it keeps while it does not listen. To keep a port, a second socket
 * is bound to it and never listens: the system gives the port to no one else, and refuses
 * connections.
 */
final class Door implements AutoCloseable {
  private static final int BACKLOG = 50;

  /** More connections than any system admits to a queue of one. */
  private static final int FILLING = 8;

  private final SocketAddress address;
  private final List<SocketChannel> queue = new ArrayList<>();
  private @Nullable Socket holder;
  private @Nullable ServerSocketChannel listener;
  private boolean accepting;

  private Door(SocketAddress address, @Nullable Socket holder) {
    this.address = address;
    this.holder = holder;
  }

  /** Takes a free port of the loopback address. */
  static Door tcp() throws IOException {
    Socket holder = hold(0);
    return new Door(holder.getLocalSocketAddress(), holder);
  }

  static Door unix(Path path) {
    return new Door(UnixDomainSocketAddress.of(path), null);
  }

  private static Socket hold(int port) throws IOException {
    Socket socket = new Socket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  /** Listens. */
  synchronized void open() throws IOException {
    shut();
    listen(BACKLOG);
  }

  /** Makes connecting hang: the queue of connections is full, and nothing empties it. */
  synchronized void jam() throws IOException {
    shut();
    listen(1);
    for (int i = 0; i < FILLING; i++) {
      SocketChannel waiting = SocketChannel.open(family());
      queue.add(waiting);
      waiting.configureBlocking(false);
      waiting.connect(address);
    }
  }

  private void listen(int backlog) throws IOException {
    ServerSocketChannel opened = ServerSocketChannel.open(family());
    listener = opened;
    if (address instanceof UnixDomainSocketAddress socket) {
      Files.deleteIfExists(socket.getPath());
      opened.bind(address, backlog);
      return;
    }
    try {
      opened.bind(address, backlog);
    } catch (BindException e) { // macOS binds one socket at a time
      release();
      opened.bind(address, backlog);
    }
  }

  private StandardProtocolFamily family() {
    return holder == null ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
  }

  /** Does not listen any more, so that the system refuses connections. */
  synchronized void shut() throws IOException {
    for (SocketChannel waiting : queue) {
      waiting.close();
    }
    queue.clear();
    if (listener != null) {
      listener.close();
      listener = null;
      awaitAcceptor();
    }
    if (holder != null && holder.isClosed()) {
      holder = hold(((InetSocketAddress) address).getPort());
    }
  }

  /** The system goes on listening until the thread that accepts has noticed. */
  private void awaitAcceptor() throws IOException {
    try {
      while (accepting) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Waits for a connection; throws a {@code ClosedChannelException} once the door is shut. */
  SocketChannel accept() throws IOException {
    ServerSocketChannel current;
    synchronized (this) {
      current = listener;
      if (current == null) {
        throw new ClosedChannelException();
      }
      accepting = true;
    }
    try {
      return current.accept();
    } finally {
      synchronized (this) {
        accepting = false;
        notifyAll();
      }
    }
  }

  private void release() throws IOException {
    if (holder != null) {
      holder.close();
    }
  }

  int port() {
    if (address instanceof InetSocketAddress internet) {
      return internet.getPort();
    }
    throw new IllegalStateException(address + " is a Unix domain socket and has no port");
  }

  /** Returns {@code 127.0.0.1:PORT} or the path. */
  String address() {
    return address instanceof InetSocketAddress ? "127.0.0.1:" + port() : address.toString();
  }

  /** Gives the address up. */
  @Override
  public synchronized void close() throws IOException {
    shut();
    release();
    if (address instanceof UnixDomainSocketAddress socket) {
      Files.deleteIfExists(socket.getPath());
    }
  }
}
