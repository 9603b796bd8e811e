package dev.exporterkit.samples.blackbox.dns;

import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;

/** The transports for a query. */
final class Transports {
  private static final int MAX_MESSAGE_BYTES = 1 << 16;
  private static final int FLAGS = 2;
  private static final int TRUNCATED = 2;

  private Transports() {}

  /** An open transport. */
  interface Transport extends Closeable {
    Message ask(Question question) throws IOException;
  }

  static Transport udp(Probe probe, InetAddress server, int port, Optional<String> source)
      throws IOException {
    @Nullable SocketAddress local =
        source.isPresent() ? new InetSocketAddress(source.get(), 0) : new InetSocketAddress(0);
    DatagramSocket socket = probe.deadline().guard(new DatagramSocket(local));
    try {
      socket.connect(new InetSocketAddress(server, port));
      return new Udp(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  static Transport tcp(Socket socket) {
    return new Tcp(socket);
  }

  /** If a message is marked as truncated, dnsjava silently omits a broken record. */
  private static Message message(byte[] wire) throws IOException {
    if (wire.length > FLAGS) {
      wire[FLAGS] &= ~TRUNCATED;
    }
    return new Message(wire);
  }

  private record Udp(DatagramSocket socket) implements Transport {
    @Override
    public Message ask(Question question) throws IOException {
      byte[] wire = question.toWire();
      socket.send(new DatagramPacket(wire, wire.length));
      DatagramPacket packet = new DatagramPacket(new byte[MAX_MESSAGE_BYTES], MAX_MESSAGE_BYTES);
      Message answer;
      do {
        socket.receive(packet);
        answer = message(Arrays.copyOf(packet.getData(), packet.getLength()));
      } while (!question.isAnsweredBy(answer));
      return answer;
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  private record Tcp(Socket socket) implements Transport {
    @Override
    public Message ask(Question question) throws IOException {
      byte[] wire = question.toWire();
      ByteBuffer framed = ByteBuffer.allocate(2 + wire.length);
      framed.putShort((short) wire.length).put(wire);
      socket.getOutputStream().write(framed.array());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] message = new byte[in.readUnsignedShort()];
      in.readFully(message);
      Message answer = message(message);
      if (!question.isAnsweredBy(answer)) {
        throw new ProbeFailedException("the server responded to another query");
      }
      return answer;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
