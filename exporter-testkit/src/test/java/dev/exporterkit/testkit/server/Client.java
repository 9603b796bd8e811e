package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client that sends something, and the JDK's for HTTP. */
final class Client {
  private static final int MAX_WAIT_MILLIS = 20_000;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Client() {}

  static HttpResponse<String> get(FakeHttpServer server, String path)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(server.url(path))).build(), BodyHandlers.ofString());
  }

  static Socket connect(FakeServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(MAX_WAIT_MILLIS);
    return socket;
  }

  /** Sends a text, and returns everything that comes back until the server closes. */
  static String exchange(FakeServer server, String sent) throws IOException {
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** Sends a text without an end, and returns so many bytes of what comes back. */
  static String first(int bytes, FakeServer server, String sent) throws IOException {
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readNBytes(bytes), ISO_8859_1);
    }
  }
}
