package dev.exporterkit.samples.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.testkit.server.Connection;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.FakeTcpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Pattern;

/**
 * A proxy that makes a real server another MySQL: it names another version, and refuses statements
 * that such a server does not know. Everything else is passed on.
 */
final class OtherMysql {
  private static final int QUERY = 3;
  private static final int MYSQL_CAPABILITY = 1;
  private static final int BYTES_BEFORE_CAPABILITIES = 4 + 8 + 1;

  private OtherMysql() {}

  /** Starts one before the server on a port. */
  static FakeTcpServer before(int port, String version, String refused) {
    Pattern statements = Pattern.compile(refused, Pattern.CASE_INSENSITIVE);
    return FakeServer.tcp().serves(client -> relay(client, port, version, statements));
  }

  private static void relay(Connection client, int port, String version, Pattern refused)
      throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataInputStream fromServer = new DataInputStream(server.getInputStream());
      Packet.read(fromServer).renamed(version).write(client.out());
      pass(fromServer, client.out());
      DataInputStream fromClient = new DataInputStream(client.in());
      while (true) {
        Packet packet = Packet.read(fromClient);
        if (packet.isQuery() && refused.matcher(packet.text()).find()) {
          Packet.unknown(packet.text()).write(client.out());
        } else {
          packet.write(server.getOutputStream());
        }
      }
    }
  }

  private static void pass(InputStream in, OutputStream out) {
    Thread thread =
        new Thread(
            () -> {
              try {
                in.transferTo(out);
              } catch (IOException e) {
                // One side has disconnected.
              }
            },
            "other MySQL");
    thread.setDaemon(true);
    thread.start();
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
