package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A proxy before a real server that makes it another MySQL: it names another version, and refuses
 * statements that such a server does not know. Everything else goes through.
 */
final class OtherMysql implements AutoCloseable {
  private static final int QUERY = 3;
  private static final int MYSQL_CAPABILITY = 1;
  private static final int BYTES_BEFORE_CAPABILITIES = 4 + 8 + 1;

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int server;
  private final String version;
  private final Pattern refused;

  private OtherMysql(int server, String version, Pattern refused) throws IOException {
    this.server = server;
    this.version = version;
    this.refused = refused;
    daemon(this::accept);
  }

  /** Begins to relay to a server whose address is {@code host:port}. */
  static OtherMysql before(String address, String version, String refused) throws IOException {
    int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    return new OtherMysql(port, version, Pattern.compile(refused, Pattern.CASE_INSENSITIVE));
  }

  String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      open.add(client);
      daemon(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client;
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
      open.add(upstream);
      DataInputStream fromServer = new DataInputStream(upstream.getInputStream());
      Packet.read(fromServer).renamed(version).write(client.getOutputStream());
      daemon(() -> fromServer.transferTo(client.getOutputStream()));
      DataInputStream fromClient = new DataInputStream(client.getInputStream());
      while (true) {
        Packet packet = Packet.read(fromClient);
        if (packet.isQuery() && refused.matcher(packet.text()).find()) {
          Packet.unknown(packet.text()).write(client.getOutputStream());
        } else {
          packet.write(upstream.getOutputStream());
        }
      }
    }
  }

  /** Some work that ends with a connection. */
  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side has hung up.
              }
            },
            "other MySQL");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : open) {
      connection.close();
    }
  }

  /** One packet of the protocol: three bytes of length, one of its number, and the rest. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else sees it
  private record Packet(int number, byte[] body) {
    static Packet read(DataInputStream in) throws IOException {
      byte[] head = in.readNBytes(4);
      if (head.length < 4) {
        throw new EOFException();
      }
      int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
      return new Packet(head[3], in.readNBytes(length));
    }

    static Packet unknown(String statement) {
      String error = "\u00ff\u00a9\u0004#HY000Unknown system variable in " + statement;
      return new Packet(1, error.getBytes(ISO_8859_1));
    }

    boolean isQuery() {
      return body.length > 0 && body[0] == QUERY;
    }

    String text() {
      return new String(body, 1, body.length - 1, UTF_8);
    }

    /** Returns a greeting with another version, of a MySQL where it names no MariaDB. */
    Packet renamed(String version) throws IOException {
      int end = 1;
      while (body[end] != 0) {
        end++;
      }
      byte[] rest = new byte[body.length - end - 1];
      System.arraycopy(body, end + 1, rest, 0, rest.length);
      if (!version.contains("MariaDB")) {
        rest[BYTES_BEFORE_CAPABILITIES] |= MYSQL_CAPABILITY;
      }
      ByteArrayOutputStream renamed = new ByteArrayOutputStream();
      renamed.write(body[0]);
      renamed.write((version + '\0').getBytes(ISO_8859_1));
      renamed.write(rest);
      return new Packet(number, renamed.toByteArray());
    }

    void write(OutputStream out) throws IOException {
      out.write(
          new byte[] {(byte) body.length, (byte) (body.length >> 8), (byte) (body.length >> 16)});
      out.write(number);
      out.write(body);
      out.flush();
    }
  }
}
