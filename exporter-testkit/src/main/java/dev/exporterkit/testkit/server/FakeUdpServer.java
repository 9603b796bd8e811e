package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A UDP server.
 *
 * <pre>{@code
 * FakeServer.udp().responds(Map.of("status", "up"));
 * FakeServer.udp().responds(query -> List.of(strayResponse(query), response(query)));
 * }</pre>
 */
public final class FakeUdpServer extends FakeServer {
  private static final int MAX_PACKET_BYTES = 1 << 16;
  private static final int GARBAGE_BYTES = 100;

  private final Journal journal = new Journal();
  private final DatagramChannel channel;
  private final Selector selector;
  private final Thread thread;
  private volatile Script script = new Script(packet -> List.of(), Mode.RESPONDS);
  private Script remembered = script;

  private enum Mode {
    RESPONDS,
    HANGS,
    SENDS_GARBAGE,
    REFUSES
  }

  private record Script(Responder responder, Mode mode) {}

  /** Decides on the response to a packet. */
  @FunctionalInterface
  public interface Responder {
    /** Returns the packets to be sent back, in this order; none if the packet has no response. */
    List<byte[]> respond(byte[] packet) throws Exception;
  }

  FakeUdpServer(int port) {
    try {
      channel = DatagramChannel.open();
      selector = Selector.open();
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = new Thread(this::receiveAll, "fake server " + address() + "/udp");
    thread.setDaemon(true);
  }

  FakeUdpServer started() {
    thread.start();
    return this;
  }

  @Override
  public int port() {
    return channel.socket().getLocalPort();
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port();
  }

  /** Responds to packets with certain texts in UTF-8, and not to others. */
  public FakeUdpServer responds(Map<String, String> responses) {
    Map<String, String> copy = Map.copyOf(responses);
    return responds(
        packet -> {
          String text = copy.get(new String(packet, UTF_8));
          return text == null ? List.of() : List.of(text.getBytes(UTF_8));
        });
  }

  /** Responds to each packet. */
  public FakeUdpServer responds(Responder responder) {
    script = new Script(responder, script.mode());
    return this;
  }

  @Override
  public FakeUdpServer hangs() {
    return in(Mode.HANGS);
  }

  /** Responds to each packet with 100 bytes that belong to no protocol, always the same. */
  public FakeUdpServer sendsGarbage() {
    return in(Mode.SENDS_GARBAGE);
  }

  @Override
  public FakeUdpServer refuses() {
    return in(Mode.REFUSES);
  }

  @Override
  public FakeUdpServer recovers() {
    return in(Mode.RESPONDS);
  }

  /** A connected socket refuses the packets of everyone else, and keeps its port. */
  private FakeUdpServer in(Mode mode) {
    try {
      if (mode != Mode.REFUSES) {
        channel.disconnect();
      } else if (!channel.isConnected()) {
        channel.connect(channel.getLocalAddress());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    script = new Script(script.responder(), mode);
    return this;
  }

  /** Returns all packets, in the order of their arrival. */
  public List<byte[]> packets() {
    return journal.packets();
  }

  /** Returns all packets together, in UTF-8. */
  public String received() {
    return new String(journal.bytes(), UTF_8);
  }

  /**
   * Waits for the first packet, and returns it.
   *
   * @throws AssertionError after a minute
   */
  public byte[] awaitPacket() {
    return journal.await(
        "a packet", () -> journal.packets().isEmpty() ? null : journal.packets().get(0));
  }

  @Override
  public void forget() {
    journal.forget();
  }

  @Override
  void remember() {
    remembered = script;
  }

  @Override
  void restore() {
    script = remembered;
    in(remembered.mode());
  }

  private void receiveAll() {
    ByteBuffer buffer = ByteBuffer.allocate(MAX_PACKET_BYTES);
    while (channel.isOpen()) {
      try {
        selector.select();
        buffer.clear();
        SocketAddress client = channel.receive(buffer);
        if (client != null) {
          receive(Arrays.copyOf(buffer.array(), buffer.position()), client);
        }
      } catch (IOException | ClosedSelectorException e) {
        // The server is closed, or a client that has gone refuses the response.
      } catch (Exception | AssertionError e) {
        report(e);
      }
    }
  }

  private void receive(byte[] packet, SocketAddress client) throws Exception {
    journal.addPacket(packet);
    for (byte[] response : response(packet)) {
      channel.send(ByteBuffer.wrap(response), client);
    }
  }

  private List<byte[]> response(byte[] packet) throws Exception {
    Script current = script;
    return switch (current.mode()) {
      case RESPONDS -> current.responder().respond(packet);
      case SENDS_GARBAGE -> List.of(garbage());
      default -> List.of();
    };
  }

  private static byte[] garbage() {
    byte[] garbage = new byte[GARBAGE_BYTES];
    new Random(GARBAGE_BYTES).nextBytes(garbage);
    return garbage;
  }

  @Override
  void stop() {
    try {
      channel.close();
      selector.close();
      thread.join(MAX_WAIT.toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
