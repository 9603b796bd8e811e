package dev.exporterkit.samples.blackbox.icmp;

import static dev.exporterkit.samples.blackbox.config.IpProtocol.IP4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.testkit.FakeScrape;
import dev.exporterkit.testkit.RecordedTrace;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PingTest {
  @TempDir Path folder;

  @Test
  void programOnThePathIsFound() throws Exception {
    Path ping = Files.createFile(folder.resolve("ping"));
    assertThat(Ping.find("/nowhere:" + folder)).isEmpty();
    assertThat(ping.toFile().setExecutable(true)).isTrue();
    assertThat(Ping.find("/nowhere:" + folder)).map(Object::toString).contains(ping.toString());
  }

  /** Without LC_ALL, Debian's {@code ping} writes German in a German locale. */
  @Test
  void outputIsInTheLanguageThatIsRead() throws Exception {
    script("[ \"$LC_ALL\" = C ] && echo '64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.03 ms'");
    assertThat(send(new IcmpModule(IP4, true, Optional.empty(), Optional.empty())).rtt())
        .isEqualTo(Duration.ofNanos(30_000));
  }

  @Test
  void hopLimitOfZeroIsThatOfTheSystem() throws Exception {
    script("[ $# = 6 ] && echo '64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.03 ms'");
    assertThat(send(new IcmpModule(IP4, true, Optional.empty(), Optional.of(0))).hopLimit())
        .hasValue(64);
  }

  @Test
  void missingPermissionIsNoReply() throws Exception {
    script(
        "echo 'ping: socktype: SOCK_RAW'; echo 'ping: socket: Operation not permitted' >&2; exit 2");
    assertThatThrownBy(() -> send(new IcmpModule(IP4, true, Optional.empty(), Optional.empty())))
        .isInstanceOf(ProbeFailedException.class)
        .hasMessage("no reply; the output of ping is ping: socket: Operation not permitted");
  }

  @Test
  void emptyPathHasNoProgram() {
    assertThat(Ping.find("")).isEmpty();
  }

  private void script(String body) throws IOException {
    Path ping = Files.writeString(folder.resolve("ping"), "#!/bin/sh\n" + body + "\n");
    assertThat(ping.toFile().setExecutable(true)).isTrue();
  }

  private Echo send(IcmpModule module) throws IOException {
    try (Deadline deadline = FakeScrape.realTime(Duration.ofMinutes(1)).deadline()) {
      Probe probe =
          new Probe(
              new Target("127.0.0.1", "127.0.0.1", OptionalInt.empty(), Map.of()),
              AllowedNetwork.unrestricted(),
              new RecordedTrace(),
              deadline);
      return Ping.find(folder.toString())
          .orElseThrow()
          .send(InetAddress.getLoopbackAddress(), module, probe);
    }
  }
}
