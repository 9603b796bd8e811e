package dev.exporterkit.samples.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Ports of loopback, for daemons that cannot choose one themselves. */
public final class Ports {
  /**
   * A bound socket that neither listens nor connects: nobody is given its port, a connection to it
   * is refused, and whoever asks for the port by number and with {@code SO_REUSEADDR}, as daemons
   * do, may listen there.
   */
  private static final Queue<Socket> RESERVED = new ConcurrentLinkedQueue<>();

  private Ports() {}

  /** Returns a port where nobody listens until the caller does, reserved until this JVM ends. */
  public static int free() throws IOException {
    Socket holder = new Socket();
    RESERVED.add(holder);
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(0));
    return holder.getLocalPort();
  }

  /** Waits until somebody listens. */
  public static void awaitListener(int port) throws Exception {
    Await.until("somebody listens on port " + port, () -> isListening(port));
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
