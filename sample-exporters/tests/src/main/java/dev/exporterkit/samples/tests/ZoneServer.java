package dev.exporterkit.samples.tests;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A name server on loopback with one zone, over UDP. It responds to every query for an SOA record,
 * and has no name that begins with {@code x}, and two addresses for all others.
 */
final class ZoneServer implements AutoCloseable {
  private static final int SOA = 6;
  private static final int HEADER_BYTES = 12;
  private static final String ADDRESSES =
      "c00c000100010000012c00040a000001c00c000100010000012c00040a000002";
  private static final String START =
      "c00c000600010000012c001d026e73c00c0161c00c78c4c5b500000001000000020000000300000004";

  private final DatagramSocket socket;

  private ZoneServer(DatagramSocket socket) {
    this.socket = socket;
  }

  static ZoneServer start() throws IOException {
    ZoneServer server = new ZoneServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(server::serve, "zone server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        socket.receive(packet);
        byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // The test has closed the server.
    }
  }

  private static byte[] answer(byte[] question) {
    boolean unknown = question[HEADER_BYTES + 1] == 'x';
    boolean soa = question[question.length - 3] == SOA;
    byte[] records = HexFormat.of().parseHex(unknown ? "" : soa ? START : ADDRESSES);
    ByteBuffer answer = ByteBuffer.allocate(question.length + records.length);
    answer.put(question).put(records);
    answer.putShort(2, (short) (unknown ? 0x8183 : 0x8180));
    answer.putShort(6, (short) (unknown ? 0 : soa ? 1 : 2));
    return answer.array();
  }
}
