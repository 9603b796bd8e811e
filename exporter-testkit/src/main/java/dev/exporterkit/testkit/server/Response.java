package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * What a fake server sends, how, and what it does afterwards.
 *
 * <pre>{@code
 * http.responds("/stats", Response.text("a,b\n1,2\n").cutAfter(5));
 * http.responds("/stats", Response.hang(), Response.status(500), Response.text("fine"));
 * http.responds("/stats", Response.raw("HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok"));
 * http.alwaysResponds(Response.text(page).trickles());
 * }</pre>
 *
 * <p>A TCP server sends the body only, without status and headers.
 *
 * <p>After a complete response a web server waits for the next request of the connection, unless
 * the client or the response wants it closed, or nothing else shows where the body ends. A TCP
 * server waits for the next line. Responses are immutable.
 */
public final class Response {
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int BLOCK_BYTES = 1 << 16;
  private static final long GARBAGE_SEED = 42;
  private static final int GARBAGE_BYTES = 1000;

  /** What follows the last byte. */
  private enum End {
    AS_USUAL,
    CLOSE,
    HANG,
    RESET,
    TUNNEL
  }

  /** Zero if the body is the whole response, head included. */
  private int status;

  private List<String> headers = List.of();
  private byte[] body;
  private boolean chunked;
  private boolean endless;
  private int cut = Integer.MAX_VALUE;
  private Duration pause = Duration.ZERO;
  private End end = End.AS_USUAL;
  private int port;

  private Response(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  private Response(Response other) {
    this.status = other.status;
    this.headers = other.headers;
    this.body = other.body;
    this.chunked = other.chunked;
    this.endless = other.endless;
    this.cut = other.cut;
    this.pause = other.pause;
    this.end = other.end;
    this.port = other.port;
  }

  /** Returns a response with status 200 and a body in UTF-8. */
  public static Response text(String body) {
    return bytes(body.getBytes(UTF_8));
  }

  /** Returns a response with status 200 and a body. */
  public static Response bytes(byte[] body) {
    return new Response(200, body.clone());
  }

  /** Returns a response with a status and no body. */
  public static Response status(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("the status must be between 100 and 999, not " + status);
    }
    return new Response(status, new byte[0]);
  }

  /** Returns a redirect with status 302 to a URL or path. */
  public static Response redirectTo(String location) {
    return status(302).header("Location", location);
  }

  /**
   * Returns exactly these characters as the whole response of a web server, each a byte, which
   * therefore must be below U+0100. The connection is closed afterwards.
   */
  public static Response raw(String bytes) {
    return raw(bytes.getBytes(ISO_8859_1));
  }

  /** Returns exactly these bytes as the whole response. The connection is closed afterwards. */
  public static Response raw(byte[] bytes) {
    return new Response(0, bytes.clone()).thenCloses();
  }

  /** Accepts a CONNECT, and passes everything on to a port of the loopback address and back. */
  static Response tunnelTo(int port) {
    Response response = raw("HTTP/1.1 200 Connected\r\n\r\n").then(End.TUNNEL);
    response.port = port;
    return response;
  }

  /** Sends nothing, and keeps the connection until the client closes it. */
  public static Response hang() {
    return raw("").thenHangs();
  }

  /** Sends nothing, and closes the connection. */
  public static Response close() {
    return raw("").thenCloses();
  }

  /** Sends nothing, and resets the connection. */
  public static Response reset() {
    return raw("").thenResets();
  }

  /** Sends 1,000 bytes that belong to no protocol, always the same, and closes the connection. */
  public static Response garbage() {
    byte[] bytes = new byte[GARBAGE_BYTES];
    new Random(GARBAGE_SEED).nextBytes(bytes);
    return raw(bytes);
  }

  /** Returns the same with another status. */
  public Response withStatus(int other) {
    Response response = new Response(this);
    response.status = status(other).status;
    return response;
  }

  /**
   * Adds a header. With {@code Content-Length} or {@code Transfer-Encoding}, right or wrong, the
   * server adds neither itself, sends the body as it is, and closes the connection.
   */
  public Response header(String name, String value) {
    Response response = new Response(this);
    response.headers = new ArrayList<>(headers);
    response.headers.add(name + ": " + value);
    return response;
  }

  /** Compresses the body. */
  public Response gzip() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // impossible in memory
    }
    Response response = header("Content-Encoding", "gzip");
    response.body = packed.toByteArray();
    return response;
  }

  /** Sends the body in two chunks instead of with its length. */
  public Response chunked() {
    Response response = new Response(this);
    response.chunked = true;
    return response;
  }

  /** Closes the connection after this number of bytes of the body, which is declared as a whole. */
  public Response cutAfter(int bytes) {
    Response response = thenCloses();
    response.cut = bytes;
    return response;
  }

  /**
   * Sends a byte every 20 milliseconds, and the body again and again without a length, until the
   * client closes the connection: something always arrives, and the response never is complete.
   */
  public Response trickles() {
    return trickles(PAUSE);
  }

  /** Like {@link #trickles()}, with another pause between two bytes. */
  public Response trickles(Duration pause) {
    Response response = endless();
    response.pause = pause;
    return response;
  }

  /** Repeats the body until the client closes the connection. It is sent without a length. */
  public Response endless() {
    Response response = new Response(this);
    response.endless = true;
    return response;
  }

  /** Keeps the connection after the last byte until the client closes it. */
  public Response thenHangs() {
    return then(End.HANG);
  }

  /** Closes the connection after the last byte. */
  public Response thenCloses() {
    return then(End.CLOSE);
  }

  /** Resets the connection after the last byte. */
  public Response thenResets() {
    return then(End.RESET);
  }

  private Response then(End other) {
    Response response = new Response(this);
    response.end = other;
    return response;
  }

  /** Sends it as HTTP; returns whether another request may follow. */
  boolean send(Connection connection, Request request) throws IOException, InterruptedException {
    write(connection, status == 0 ? content() : concat(head().getBytes(ISO_8859_1), body(request)));
    return end == End.AS_USUAL && isFramed() && request.keepsAlive();
  }

  /** Sends the body; returns whether another response may follow. */
  boolean send(Connection connection) throws IOException, InterruptedException {
    write(connection, content());
    return end == End.AS_USUAL;
  }

  private void write(Connection connection, byte[] message)
      throws IOException, InterruptedException {
    if (!pause.isZero()) {
      trickle(connection, message);
    }
    connection.out().write(message);
    if (endless) {
      flood(connection);
    }
    switch (end) {
      case HANG -> connection.hang();
      case RESET -> connection.reset();
      case TUNNEL -> connection.tunnelTo(port);
      default -> {}
    }
  }

  private void trickle(Connection connection, byte[] message)
      throws IOException, InterruptedException {
    for (byte[] bytes = message; ; bytes = body.length == 0 ? new byte[1] : body) {
      for (byte next : bytes) {
        connection.out().write(next);
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      }
    }
  }

  private void flood(Connection connection) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    do {
      block.writeBytes(body.length == 0 ? new byte[1] : body);
    } while (block.size() < BLOCK_BYTES);
    while (true) {
      connection.out().write(block.toByteArray());
    }
  }

  private boolean isFramed() {
    return !endless && !declares("Content-Length") && !declares("Transfer-Encoding");
  }

  private boolean declares(String name) {
    return headers.stream().anyMatch(line -> line.regionMatches(true, 0, name, 0, name.length()));
  }

  private String head() {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(' ').append(reason());
    headers.forEach(line -> head.append("\r\n").append(line));
    if (chunked) {
      head.append("\r\nTransfer-Encoding: chunked");
    } else if (isFramed()) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    return head.append("\r\n\r\n").toString();
  }

  private String reason() {
    return status == 200 ? "OK" : status < 400 ? "Fine" : "Failed";
  }

  private byte[] body(Request request) {
    return request.method().equals("HEAD") ? new byte[0] : content();
  }

  private byte[] content() {
    byte[] whole = chunked ? chunks() : body;
    return whole.length <= cut ? whole : Arrays.copyOf(whole, cut);
  }

  private byte[] chunks() {
    int half = body.length / 2;
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    chunk(chunks, 0, half);
    chunk(chunks, half, body.length - half);
    chunks.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    return chunks.toByteArray();
  }

  private void chunk(ByteArrayOutputStream chunks, int offset, int length) {
    if (length > 0) {
      chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
      chunks.write(body, offset, length);
      chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(first.length + second.length);
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
