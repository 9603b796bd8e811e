package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListenersTest {

  @ParameterizedTest
  @CsvSource({
    ":0, 127.0.0.1 ::1",
    "[::]:0, 127.0.0.1 ::1",
    "0.0.0.0:0, 127.0.0.1",
    "[::ffff:0.0.0.0]:0, 127.0.0.1",
    "[::ffff:127.0.0.1]:0, 127.0.0.1",
    "127.0.0.1:0, 127.0.0.1",
    "localhost:0, 127.0.0.1",
    "[::1]:0, ::1",
    "[::1%lo]:0, ::1",
  })
  void onlyTheWrittenAddressesAreServed(String address, String reachable) {
    Listeners listeners = Listeners.bind(List.of(ListenAddress.parse(address)));
    int port = listeners.addresses().get(0).getPort();

    assertThat(List.of("127.0.0.1", "::1"))
        .filteredOn(host -> accepts(host, port))
        .containsExactly(reachable.split(" "));
    listeners.release();
  }

  private static boolean accepts(String host, int port) {
    try (Socket socket = new Socket(InetAddress.getByName(host), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
