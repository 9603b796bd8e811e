package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class FakeNetworkTest {
  @Test
  void onlyKnownNamesAreResolved() throws IOException {
    FakeNetwork network = new FakeNetwork().host("db1", "10.0.0.1", "fd00::1");
    assertThat(network.resolve("db1", 80))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("10.0.0.1", "fd00:0:0:0:0:0:0:1");
    assertThat(network.resolve("10.0.0.2", 80)).hasSize(1);
    assertThat(network.resolve("::1", 80)).hasSize(1);
    assertThatThrownBy(() -> network.resolve("db2", 80))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("db2");
    assertThat(network.lookups()).containsExactly("db1", "10.0.0.2", "::1", "db2");
  }

  @Test
  void refusedHostsAndPortsAreNotAllowed() throws IOException {
    FakeNetwork network =
        new FakeNetwork().host("db1", "10.0.0.1", "10.0.0.2").refuses("10.0.0.1").refusesPort(22);
    assertThat(network.resolve("db1", 80))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("10.0.0.2");
    assertThat(network.allows(InetAddress.getByName("10.0.0.1"), 80)).isFalse();
    assertThat(network.allows(InetAddress.getByName("10.0.0.3"), 80)).isTrue();
    assertThatThrownBy(() -> network.resolve("db1", 22))
        .isInstanceOf(IOException.class)
        .hasMessage("no address of db1 is allowed");
    assertThatThrownBy(() -> network.resolve("10.0.0.1", 80))
        .hasMessage("no address of 10.0.0.1 is allowed");
    assertThat(network.resolveConfigured("10.0.0.1")).hasSize(1);
  }
}
