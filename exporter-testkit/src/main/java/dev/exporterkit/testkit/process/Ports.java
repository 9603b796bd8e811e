package dev.exporterkit.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Ports for daemons that cannot choose one themselves, and ports on which nothing listens.
 *
 * <p>Our own servers do not need them: exporters and fake servers listen on port 0, and report
 * which one they have.
 */
public final class Ports {
  /**
   * Each one is bound, and neither listens nor connects. The system gives its port to no one else
   * and refuses connections, but a program that asks for the port by its number with {@code
   * SO_REUSEADDR}, as daemons do, can listen there.
   */
  private static final Queue<Socket> RESERVED = new ConcurrentLinkedQueue<>();

  private Ports() {}

  /**
   * Returns a port that refuses connections until the caller listens there. It is reserved until
   * the JVM ends, so that a daemon can stop listening and start again.
   */
  public static int free() {
    try {
      Socket holder = new Socket();
      RESERVED.add(holder);
      holder.setReuseAddress(true);
      holder.bind(new InetSocketAddress(0));
      return holder.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the system is out of ports or descriptors
    }
  }

  static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
