package dev.exporterkit.samples.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of loopback, for daemons that cannot choose one themselves. */
public final class Ports {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 20;

  private Ports() {}

  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until somebody listens. */
  public static void awaitListener(int port) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!isListening(port)) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("nobody listens on port " + port);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean isListening(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
