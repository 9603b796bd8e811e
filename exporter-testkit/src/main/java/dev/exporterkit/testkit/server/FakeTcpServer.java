package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of any protocol on TCP or a Unix domain socket.
 *
 * <pre>{@code
 * FakeServer.tcp().responds(Map.of("PING", "+PONG\r\n"));        // a line, and what is sent back
 * FakeServer.tcp().responds(line -> line.equals("stats") ? page : null).closesAfterEachResponse();
 * FakeServer.tcp().greets("220 ready\r\n").responds(line -> "250 " + line + "\r\n");
 * FakeServer.tcp().serves(connection -> connection.write(next(connection.read(16))));
 * }</pre>
 *
 * <p>Where it misbehaves, a server that greets does so as soon as a client has connected, and any
 * other when it has received something.
 */
public final class FakeTcpServer extends StreamServer<FakeTcpServer> {
  private static final int SOME_BYTES = 4096;

  private volatile Script script = new Script("", line -> null, false, null);
  private Script remembered = script;

  /** Decides on the response to a line. */
  @FunctionalInterface
  public interface Responder {
    /**
     * Returns the response as it is sent, with the line ends of the protocol.
     *
     * @param line a line in UTF-8, without its LF or CR LF
     * @return null if the line has no response
     */
    @Nullable String respond(String line) throws Exception;
  }

  /** All that happens on one connection. */
  @FunctionalInterface
  public interface Conversation {
    /** Talks to the client; the connection is closed afterwards. */
    void hold(Connection connection) throws Exception;
  }

  private record Script(
      String greeting, Responder responder, boolean once, @Nullable Conversation conversation) {}

  FakeTcpServer(Door door) {
    super(door);
  }

  @Override
  FakeTcpServer self() {
    return this;
  }

  /** Sends a text in UTF-8 to each client that connects. */
  public FakeTcpServer greets(String greeting) {
    script = new Script(greeting, script.responder(), script.once(), null);
    return this;
  }

  /**
   * Responds to lines.
   *
   * @param responses what is sent back to a line; other lines have no response, such as those of
   *     the lengths in redis' protocol
   */
  public FakeTcpServer responds(Map<String, String> responses) {
    Map<String, String> copy = Map.copyOf(responses);
    return responds(copy::get);
  }

  /** Responds to each line. */
  public FakeTcpServer responds(Responder responder) {
    script = new Script(script.greeting(), responder, script.once(), null);
    return this;
  }

  /** Closes the connection after each response, as HAProxy's statistics socket does. */
  public FakeTcpServer closesAfterEachResponse() {
    script = new Script(script.greeting(), script.responder(), true, null);
    return this;
  }

  /** Holds a conversation on each connection, instead of greeting and responding. */
  public FakeTcpServer serves(Conversation conversation) {
    script = new Script("", script.responder(), false, conversation);
    return this;
  }

  /** Returns all that was received, on all connections, in UTF-8. */
  public String received() {
    return new String(receivedBytes(), UTF_8);
  }

  /** Returns all bytes that were received, on all connections. */
  public byte[] receivedBytes() {
    return journal.bytes();
  }

  /**
   * Waits until a text was received, and returns all that was received.
   *
   * @throws AssertionError after a minute
   */
  public String awaitReceived(String text) {
    return journal.await("\"" + text + "\"", () -> received().contains(text) ? received() : null);
  }

  @Override
  void serve(Connection connection) throws Exception {
    Script current = script;
    Response instead = misbehaviour();
    if (instead != null) {
      misbehave(connection, instead, !current.greeting().isEmpty());
    } else if (current.conversation() != null) {
      current.conversation().hold(connection);
    } else {
      connection.write(current.greeting());
      respond(connection, current);
    }
  }

  private void respond(Connection connection, Script current) throws Exception {
    for (String line = connection.readLine(); line != null; line = connection.readLine()) {
      Response response = response(line, current);
      if (response != null && (!response.send(connection) || current.once())) {
        return;
      }
    }
  }

  private @Nullable Response response(String line, Script current) throws Exception {
    Response instead = misbehaviour();
    if (instead != null) {
      return instead;
    }
    String text = current.responder().respond(line);
    return text == null ? null : Response.text(text);
  }

  /** A server that greets misbehaves at once, any other when something has arrived. */
  private static void misbehave(Connection connection, Response instead, boolean first)
      throws IOException, InterruptedException {
    byte[] ignored = new byte[SOME_BYTES];
    if (first && !instead.send(connection)) {
      return;
    }
    while (connection.in().read(ignored) >= 0) {
      if (!instead.send(connection)) {
        return;
      }
    }
  }

  @Override
  void remember() {
    super.remember();
    remembered = script;
  }

  @Override
  void restore() {
    super.restore();
    script = remembered;
  }
}
