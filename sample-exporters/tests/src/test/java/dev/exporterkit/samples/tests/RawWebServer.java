package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each path with bytes of the test's choice and closes; remembers what it was asked. */
final class RawWebServer implements AutoCloseable {
  private static final String NOTHING = "HTTP/1.1 404 Nothing\r\nContent-Length: 0\r\n\r\n";

  private final ServerSocket listener;
  private final Map<String, String> responses = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** A request: its first line, its headers by names in lower case, and its body. */
  record Asked(String line, Map<String, String> headers, String body) {}

  private RawWebServer(ServerSocket listener) {
    this.listener = listener;
  }

  static RawWebServer start() throws IOException {
    RawWebServer server =
        new RawWebServer(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    Thread thread = new Thread(server::serveAll, "raw-web-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Sets the whole response to a path with its query. */
  RawWebServer on(String path, String response) {
    responses.put(path, response);
    return this;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns what was asked since the last call. */
  List<Asked> takeAsked() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private void serveAll() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        serve(client);
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }
  }

  private void serve(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
    String line = in.readLine();
    if (line == null) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
      String[] parts = header.split(": ?", 2);
      headers.merge(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1], (a, b) -> a + "|" + b);
    }
    char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
    for (int read = 0; read < body.length; read++) {
      body[read] = (char) in.read();
    }
    asked.add(new Asked(line, headers, new String(body)));
    String path = line.split(" ", 3)[1];
    client.getOutputStream().write(responses.getOrDefault(path, NOTHING).getBytes(ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
