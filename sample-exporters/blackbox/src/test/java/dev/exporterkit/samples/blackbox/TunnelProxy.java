package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that connects whoever asks to one server, whatever name is asked for. */
final class TunnelProxy implements Closeable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final int server;

  private TunnelProxy(int server) throws IOException {
    this.server = server;
  }

  static TunnelProxy to(int server) throws IOException {
    TunnelProxy proxy = new TunnelProxy(server);
    inBackground(proxy::serve);
    return proxy;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Returns what was asked of the proxy, heads only. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept();
          Socket target = new Socket(InetAddress.getLoopbackAddress(), server)) {
        requests.add(head(client.getInputStream()));
        client.getOutputStream().write("HTTP/1.1 200 Go on\r\n\r\n".getBytes(ISO_8859_1));
        inBackground(() -> pump(target, client));
        pump(client, target);
      } catch (IOException e) {
        // One of the three has hung up.
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString().replace("\r", "");
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // The other direction ends as well.
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "tunnel proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
