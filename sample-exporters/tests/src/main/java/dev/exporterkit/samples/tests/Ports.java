package dev.exporterkit.samples.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Ports on loopback, for daemons that cannot choose one themselves. */
public final class Ports {
  /**
   * A bound socket that neither listens nor connects. Its port is not given to others and refuses
   * connections, but a program that requests the port by number with {@code SO_REUSEADDR}, as
   * daemons do, can listen there.
   */
  private static final Queue<Socket> RESERVED = new ConcurrentLinkedQueue<>();

  private Ports() {}

  /**
   * Returns a port on which nothing listens until the caller does, reserved until this JVM ends.
   */
  public static int free() throws IOException {
    Socket holder = new Socket();
    RESERVED.add(holder);
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(0));
    return holder.getLocalPort();
  }

  /** Waits until something listens. */
  public static void awaitListener(int port) throws Exception {
    Await.until("something listens on port " + port, () -> isListening(port));
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
