package dev.exporterkit.samples.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A web server that answers each path with bytes of the test's choice, and then hangs up. */
final class WebServer implements Closeable {
  private final ServerSocket server;
  private final Map<String, byte[]> answers = new HashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private WebServer(ServerSocket server) {
    this.server = server;
  }

  static WebServer start() throws IOException {
    return start(ServerSocketFactory.getDefault());
  }

  static WebServer start(ServerSocketFactory sockets) throws IOException {
    WebServer web =
        new WebServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(web::serve, "web server");
    thread.setDaemon(true);
    thread.start();
    return web;
  }

  /** Names the whole answer to a path. */
  WebServer on(String path, String answer) {
    return on(path, answer.getBytes(ISO_8859_1));
  }

  WebServer on(String path, byte[] answer) {
    answers.put(path, answer);
    return this;
  }

  int port() {
    return server.getLocalPort();
  }

  /** Returns the URL of a path. */
  String http(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Returns what was asked, heads only. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The probe has hung up, or the test has closed the server.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    requests.add(head.toString());
    String path = head.toString().split(" ", 3)[1];
    OutputStream out = socket.getOutputStream();
    out.write(answers.getOrDefault(path, "HTTP/1.1 404 Nothing\r\n\r\n".getBytes(ISO_8859_1)));
    out.flush();
    socket.shutdownOutput();
  }
}
