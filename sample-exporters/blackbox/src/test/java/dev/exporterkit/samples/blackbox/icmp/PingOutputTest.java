package dev.exporterkit.samples.blackbox.icmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PingOutputTest {
  @Test
  void replyOfIputilsIsRead() {
    String output =
        """
        PING 127.0.0.1 (127.0.0.1) 56(84) bytes of data.
        64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.032 ms

        --- 127.0.0.1 ping statistics ---
        1 packets transmitted, 1 received, 0% packet loss, time 0ms
        rtt min/avg/max/mdev = 0.032/0.032/0.032/0.000 ms
        """;
    assertThat(PingOutput.reply(output))
        .contains(new Echo(Duration.ofNanos(32_000), OptionalInt.of(64)));
  }

  @Test
  void replyOfBusyBoxIsRead() {
    assertThat(PingOutput.reply("64 bytes from ::1: seq=0 ttl=63 time=12.5 ms\n"))
        .contains(new Echo(Duration.ofNanos(12_500_000), OptionalInt.of(63)));
  }

  @ParameterizedTest
  @CsvSource({
    "64 bytes from ::1: icmp_seq=1 ttl=64 time=0.040 ms, 40000",
    "64 bytes from fe80::1%eth0: icmp_seq=1 ttl=64 time=1042 ms, 1042000000",
    "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time<1 ms, 1000000",
    "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.05 ms (DUP!), 50000",
    "'16 bytes from ::1, icmp_seq=0 hlim=64 time=0.1 ms', 100000",
  })
  void formsOfAReplyAreRead(String line, long nanos) {
    assertThat(PingOutput.reply("PING x\n" + line + "\n\n--- x ping statistics ---"))
        .map(Echo::rtt)
        .contains(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.05 ms (BAD CHECKSUM!)",
        "64 bytes from 10.0.0.2: icmp_seq=1 ttl=64 time=0.05 ms (DIFFERENT ADDRESS!)",
        "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=.. ms",
        "64 bytes from 10.0.0.1: icmp_seq=1 ttl=99999999999 time=1 ms",
        "64 Bytes von 10.0.0.1: icmp_seq=1 ttl=64 Zeit=0,05 ms",
        "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 (truncated)",
        "From 10.0.0.9 icmp_seq=1 Destination Host Unreachable",
        "ping: socktype: SOCK_RAW",
        "",
      })
  void otherLinesAreNoReply(String line) {
    assertThat(PingOutput.reply(line)).isEmpty();
  }

  @Test
  void silenceIsNoReply() {
    String output =
        """
        PING 192.0.2.1 (192.0.2.1) 56(84) bytes of data.

        --- 192.0.2.1 ping statistics ---
        1 packets transmitted, 0 received, 100% packet loss, time 0ms
        """;
    assertThat(PingOutput.reply(output)).isEmpty();
    String expired = "From 10.0.0.1 icmp_seq=1 Time to live exceeded\n";
    assertThat(PingOutput.reply(expired)).isEmpty();
  }
}
