package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
@FailOnLeaks
class FakeUdpServerTest {
  @RegisterExtension final FakeUdpServer udp = FakeServer.udp();

  @Test
  void packetHasItsResponses() throws Exception {
    udp.responds(Map.of("status", "up"));
    assertThat(exchange("status")).isEqualTo("up");
    udp.responds(packet -> List.of(new byte[] {'a'}, packet));
    assertThat(exchange("bc")).isEqualTo("a");
    assertThat(udp.received()).isEqualTo("statusbc");
    assertThat(udp.packets()).hasSize(2);
  }

  @Test
  void refusedPortIsUnreachable() throws Exception {
    udp.responds(packet -> List.of(packet)).refuses();
    assertThatThrownBy(() -> exchange("x")).isInstanceOf(PortUnreachableException.class);
    udp.recovers();
    assertThat(exchange("x")).isEqualTo("x");
  }

  @Test
  void silenceIsReceivedAllTheSame() throws Exception {
    udp.responds(packet -> List.of(packet)).hangs();
    assertThatThrownBy(() -> exchange("x")).isInstanceOf(SocketTimeoutException.class);
    assertThat(udp.awaitPacket()).asString().isEqualTo("x");
    udp.sendsGarbage();
    assertThat(exchange("x")).hasSizeGreaterThan(50).isEqualTo(exchange("y"));
  }

  @Test
  void portIsThatOfATcpServer() {
    try (FakeTcpServer tcp = FakeServer.tcp();
        FakeUdpServer same = FakeServer.udp(tcp.port())) {
      assertThat(same.address()).isEqualTo(tcp.address());
    }
  }

  @Test
  void errorOfTheTestFailsIt() throws Exception {
    FakeUdpServer broken = FakeServer.udp();
    broken.responds(
        packet -> {
          throw new IllegalStateException("wrong");
        });
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(InetAddress.getLoopbackAddress(), broken.port());
      socket.send(new DatagramPacket(new byte[1], 1));
    }
    broken.awaitPacket();
    assertThatThrownBy(broken::close).cause().hasMessage("wrong");
  }

  private String exchange(String text) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(InetAddress.getLoopbackAddress(), udp.port());
      socket.setSoTimeout(2000);
      byte[] bytes = text.getBytes(UTF_8);
      socket.send(new DatagramPacket(bytes, bytes.length));
      DatagramPacket response = new DatagramPacket(new byte[1000], 1000);
      socket.receive(response);
      return new String(response.getData(), 0, response.getLength(), UTF_8);
    }
  }
}
