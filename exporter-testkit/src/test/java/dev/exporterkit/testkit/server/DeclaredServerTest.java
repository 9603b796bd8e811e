package dev.exporterkit.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import java.net.ConnectException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one test does to a server of the class does not reach the next. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@FailOnLeaks
class DeclaredServerTest {
  @RegisterExtension
  static final FakeHttpServer http =
      FakeServer.http().responds("/x", Response.status(503), Response.text("fine"));

  @RegisterExtension
  static final FakeTcpServer tcp = FakeServer.tcp().responds(line -> line).refuses();

  @RegisterExtension static final FakeUdpServer udp = FakeServer.udp().sendsGarbage();

  @Test
  @Order(1)
  void serversAreChanged() throws Exception {
    assertThat(Client.get(http, "/x").statusCode()).isEqualTo(503);
    http.responds("/x", "other").responds("/y", "other").hangs();
    tcp.responds(line -> "other").recovers();
    assertThat(Client.first(5, tcp, "x\n")).isEqualTo("other");
    udp.recovers();
  }

  @Test
  @Order(2)
  void serversAreAsDeclared() throws Exception {
    assertThat(http.requests()).isEmpty();
    assertThat(Client.get(http, "/x").statusCode()).isEqualTo(503);
    assertThat(Client.get(http, "/x").body()).isEqualTo("fine");
    assertThat(Client.get(http, "/y").statusCode()).isEqualTo(404);
    assertThat(tcp.connections()).isZero();
    assertThatThrownBy(() -> Client.connect(tcp)).isInstanceOf(ConnectException.class);
    tcp.recovers();
    assertThat(Client.first(1, tcp, "x\n")).isEqualTo("x");
  }
}
