package dev.exporterkit.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@FailOnLeaks
class FakeTcpServerTest {
  @RegisterExtension final FakeTcpServer tcp = FakeServer.tcp();
  @TempDir Path folder;

  @Test
  void lineHasItsResponse() throws Exception {
    tcp.responds(Map.of("INFO", "$2\r\nup\r\n"));
    assertThat(Client.first(8, tcp, "*1\r\n$4\r\nINFO\r\n")).isEqualTo("$2\r\nup\r\n");
    assertThat(tcp.received()).isEqualTo("*1\r\n$4\r\nINFO\r\n");
  }

  @Test
  void greetingComesFirst() throws Exception {
    tcp.greets("220 ready\n").responds(line -> line.toUpperCase(Locale.ROOT));
    assertThat(Client.first(12, tcp, "hi\n")).isEqualTo("220 ready\nHI");
  }

  @Test
  void connectionEndsAfterEachResponseIfWanted() throws Exception {
    tcp.responds(Map.of("show stat", "# a\n")).closesAfterEachResponse();
    assertThat(Client.exchange(tcp, "show stat\n")).isEqualTo("# a\n");
  }

  @Test
  void conversationIsFree() throws Exception {
    tcp.serves(
        connection -> {
          byte[] length = connection.read(1);
          connection.write("got " + new String(connection.read(length[0]), UTF_8));
        });
    assertThat(Client.exchange(tcp, "\u0003abc")).isEqualTo("got abc");
  }

  @Test
  void receivedTextCanBeAwaited() throws Exception {
    try (Socket socket = Client.connect(tcp)) {
      socket.getOutputStream().write("EHLO x\r\n".getBytes(UTF_8));
      assertThat(tcp.awaitReceived("EHLO")).startsWith("EHLO");
      tcp.awaitConnections(1);
      assertThat(tcp.openConnections()).isEqualTo(1);
    }
    tcp.awaitNoConnections();
    tcp.forget();
    assertThat(tcp.connections()).isZero();
    assertThat(tcp.received()).isEmpty();
  }

  @Test
  void misbehaviourBeginsWithTheNextLine() throws Exception {
    tcp.responds(line -> line + "\n");
    try (Socket socket = Client.connect(tcp)) {
      socket.getOutputStream().write("one\n".getBytes(UTF_8));
      assertThat(socket.getInputStream().readNBytes(4)).asString().isEqualTo("one\n");
      tcp.resets();
      socket.getOutputStream().write("two\n".getBytes(UTF_8));
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketException.class)
          .hasMessage("Connection reset");
    }
  }

  @Test
  void serverThatGreetsMisbehavesAtOnce() throws Exception {
    tcp.greets("220 ready\n").closes();
    try (Socket socket = Client.connect(tcp)) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    tcp.alwaysResponds(Response.text("busy\n"));
    assertThat(Client.first(10, tcp, "x")).isEqualTo("busy\nbusy\n");
  }

  @Test
  void fullQueueLetsNoOneConnect() throws Exception {
    tcp.responds(line -> line).neverAccepts();
    try (Socket socket = new Socket()) {
      InetSocketAddress address = new InetSocketAddress("127.0.0.1", tcp.port());
      assertThatThrownBy(() -> socket.connect(address, 300))
          .isInstanceOf(SocketTimeoutException.class);
    }
    tcp.recovers();
    assertThat(Client.first(1, tcp, "x\n")).isEqualTo("x");
  }

  @Test
  void unixSocketRefusesAndIsGone() throws Exception {
    Path path = folder.resolve("stats.sock");
    try (FakeTcpServer unix = FakeServer.unix(path).responds(line -> line)) {
      assertThat(unix.address()).isEqualTo(path.toString());
      assertThat(firstByte(path)).isEqualTo('x');
      unix.refuses();
      assertThatThrownBy(() -> firstByte(path)).hasMessage("Connection refused");
      unix.recovers();
      assertThat(firstByte(path)).isEqualTo('x');
      assertThatThrownBy(unix::port).hasMessage(path + " is a Unix domain socket and has no port");
    }
    assertThat(Files.exists(path)).isFalse();
  }

  private static int firstByte(Path path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      channel.write(ByteBuffer.wrap("x\n".getBytes(UTF_8)));
      ByteBuffer first = ByteBuffer.allocate(1);
      channel.read(first);
      return first.get(0);
    }
  }
}
