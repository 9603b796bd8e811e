package dev.exporterkit.samples.blackbox;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ServerSocketFactory;

/** A name server that gives one answer to every question, over UDP and TCP. */
final class NameServer implements Closeable {
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final int flags;
  private final int[] counts;
  private final byte[] records;

  private NameServer(ServerSocketFactory sockets, int flags, int[] counts, byte[] records)
      throws IOException {
    this.tcp = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
    this.flags = flags;
    this.counts = counts;
    this.records = records;
  }

  /**
   * Starts one.
   *
   * @param rcode what it says of the question
   * @param counts the records of each of the three sections
   * @param records their bytes; {@code c00c} is the name of the question
   */
  static NameServer start(int rcode, int[] counts, byte[] records) throws IOException {
    return start(ServerSocketFactory.getDefault(), rcode, counts, records);
  }

  /** Starts one whose TCP port belongs to a factory, such as one for TLS. */
  static NameServer start(ServerSocketFactory sockets, int rcode, int[] counts, byte[] records)
      throws IOException {
    NameServer server = new NameServer(sockets, 0x8180 | rcode, counts, records);
    daemon(server::serveUdp);
    daemon(server::serveTcp);
    return server;
  }

  String target() {
    return "127.0.0.1:" + tcp.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }

  private byte[] answer(byte[] question) {
    ByteBuffer answer = ByteBuffer.allocate(question.length + records.length);
    answer.put(question, 0, 2).putShort((short) flags).putShort((short) 1);
    for (int count : counts) {
      answer.putShort((short) count);
    }
    answer.put(question, answer.position(), question.length - answer.position()).put(records);
    return answer.array();
  }

  private void serveUdp() {
    try {
      while (!udp.isClosed()) {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        udp.receive(packet);
        byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        byte[] stray = answer.clone();
        stray[0]++;
        udp.send(new DatagramPacket(stray, stray.length, packet.getSocketAddress()));
        udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // The test has closed the server.
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try (Socket socket = tcp.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] question = in.readNBytes(in.readUnsignedShort());
        byte[] answer = answer(question);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeShort(answer.length);
        out.write(answer);
      } catch (IOException e) {
        // The probe has hung up, or the test has closed the server.
      }
    }
  }

  int port() {
    return tcp.getLocalPort();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "name server");
    thread.setDaemon(true);
    thread.start();
  }
}
