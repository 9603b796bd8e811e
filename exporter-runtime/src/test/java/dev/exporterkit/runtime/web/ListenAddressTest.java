package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    ":9100, '', 9100",
    "localhost:0, localhost, 0",
    "[::1]:65535, ::1, 65535",
    "127.0.0.1:80, 127.0.0.1, 80",
  })
  void addressIsHostAndPort(String text, String host, int port) {
    assertThat(ListenAddress.parse(text))
        .isEqualTo(new ListenAddress(host, port))
        .hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9100|must have a port, as in :9100 or [::1]:9100.",
        "[::1]|must have a port, as in :9100 or [::1]:9100.",
        "''|must have a port, as in :9100 or [::1]:9100.",
        "::1:9100|an IPv6 address must be in brackets, as in [::1]:9100.",
        ":http|the port is not a number.",
        ":-1|the port is not a number.",
        ":|the port is not a number.",
        ":65536|the port must be between 0 and 65535.",
        ":99999999999|the port must be between 0 and 65535.",
        "http://localhost:9100|must be a host and a port, without scheme or path, as in"
            + " localhost:9100.",
        ":9100/metrics|must be a host and a port, without scheme or path, as in"
            + " localhost:9100.",
        "unix:/run/x.sock|the JDK's HTTP server listens on TCP only. Listen on 127.0.0.1:PORT, and"
            + " let a proxy such as socat serve the socket.",
      })
  void brokenAddressSaysWhatIsWrong(String text, String problem) {
    assertThatThrownBy(() -> ListenAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(problem);
  }
}
