package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One HTTP request, as it came. */
public final class Request {
  private final List<String> head;
  private final byte[] body;

  private Request(List<String> head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** Reads a request; returns null if the client has sent its last one. */
  static @Nullable Request read(Connection connection) throws IOException {
    List<String> head = new ArrayList<>();
    for (String line = connection.readLine(); line != null; line = connection.readLine()) {
      if (line.isEmpty()) {
        return new Request(head, body(new Request(head, new byte[0]), connection));
      }
      head.add(line);
    }
    return null;
  }

  private static byte[] body(Request head, Connection connection) throws IOException {
    if (!head.headerOr("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
      return connection.read(Integer.parseInt(head.headerOr("Content-Length", "0")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(connection); size > 0; size = chunkSize(connection)) {
      body.writeBytes(connection.read(size));
      connection.readLine();
    }
    for (String trailer = "x"; trailer != null && !trailer.isEmpty(); ) {
      trailer = connection.readLine();
    }
    return body.toByteArray();
  }

  private static int chunkSize(Connection connection) throws IOException {
    String line = connection.readLine();
    return line == null ? 0 : Integer.parseInt(line.split(";", 2)[0].strip(), 16);
  }

  /** Returns the first line and the headers, a line each with LF at its end. */
  public String head() {
    return String.join("\n", head) + "\n";
  }

  /** Returns the method, such as {@code GET}. */
  public String method() {
    return word(0);
  }

  /** Returns the second word of the first line: path and query, or the URL, or HOST:PORT. */
  public String target() {
    return word(1);
  }

  /** Returns the target without its query. */
  public String path() {
    return target().split("\\?", 2)[0];
  }

  private String word(int index) {
    String[] words = head.isEmpty() ? new String[0] : head.get(0).split(" ", -1);
    return index < words.length ? words[index] : "";
  }

  /** Returns the value of the first header with a name, in any case; null if there is none. */
  public @Nullable String header(String name) {
    List<String> values = headers(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns the values of all headers with a name, in any case. */
  public List<String> headers(String name) {
    String begin = name + ":";
    return head.stream()
        .skip(1)
        .filter(line -> line.regionMatches(true, 0, begin, 0, begin.length()))
        .map(line -> line.substring(begin.length()).strip())
        .toList();
  }

  private String headerOr(String name, String otherwise) {
    String value = header(name);
    return value == null ? otherwise : value;
  }

  /** Returns the body in UTF-8, without its chunks; empty if there is none. */
  public String body() {
    return new String(body, UTF_8);
  }

  /** Returns whether the client wants another request on the connection to be possible. */
  boolean keepsAlive() {
    String connection = headerOr("Connection", "");
    return word(2).equals("HTTP/1.0")
        ? connection.equalsIgnoreCase("keep-alive")
        : !connection.equalsIgnoreCase("close");
  }

  /** Returns method and target. */
  @Override
  public String toString() {
    return method() + " " + target();
  }
}
