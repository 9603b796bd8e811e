package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.blackbox.icmp.IcmpSheet.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class IcmpProbeTest {
  @TempDir Path folder;

  @Test
  @Tag("daemon")
  void loopbackIsReached() throws IOException {
    Probing probing = new Probing(folder);
    ProbeSheet sheet = probing.probe("prober: icmp", "127.0.0.1");
    assertThat(sheet.success()).as(probing.log()).isTrue();
    assertThat(sheet.lookup().orElseThrow().protocol()).isEqualTo(4);
  }

  @Test
  void portIsNoTargetOfEchoes() throws IOException {
    Probing probing = new Probing(folder);
    assertThat(probing.probe("prober: icmp", "127.0.0.1:80").success()).isFalse();
    assertThat(probing.log()).contains("the target must be a host without a port");
  }

  @Test
  void sourceMustBeOfTheTargetsProtocol() throws IOException {
    Probing probing = new Probing(folder);
    String module = "prober: icmp, icmp: {source_ip_address: '::1'}";
    assertThat(probing.probe(module, "127.0.0.1").success()).isFalse();
    assertThat(probing.log()).contains("127.0.0.1 cannot be reached from ::1");
  }

  @Test
  void unknownHostIsNoSuccess() throws IOException {
    ProbeSheet sheet = new Probing(folder).probe("prober: icmp", "no-such-host.invalid");
    assertThat(sheet.success()).isFalse();
    assertThat(sheet.icmp().orElseThrow().duration()).containsOnlyKeys(Phase.values());
    assertThat(sheet.lookup().orElseThrow().protocol()).isZero();
  }
}
