package dev.exporterkit.samples.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class IcmpProbeTest {
  @TempDir Path folder;
  private BlackboxTester tester;

  @BeforeEach
  void prepare() {
    tester = new BlackboxTester(folder);
  }

  @Test
  @Tag("daemon")
  void loopbackIsReached() {
    assertThat(tester.probe("prober: icmp", "127.0.0.1"))
        .as(tester.log())
        .hasText("probe_success 1\nprobe_ip_protocol 4");
  }

  @Test
  void targetMustNotHaveAPort() {
    assertThat(tester.probe("prober: icmp", "127.0.0.1:80")).hasText("probe_success 0");
    assertThat(tester.log()).contains("the target must be a host without a port");
  }

  @Test
  void sourceMustBeOfTheTargetsProtocol() {
    String module = "prober: icmp, icmp: {source_ip_address: '::1'}";
    assertThat(tester.probe(module, "127.0.0.1")).hasText("probe_success 0");
    assertThat(tester.log()).contains("127.0.0.1 cannot be reached from ::1");
  }

  @Test
  void unknownHostIsNoSuccess() {
    assertThat(tester.probe("prober: icmp", "no-such-host.invalid"))
        .hasText("probe_success 0\nprobe_ip_protocol 0")
        .family("probe_icmp_duration_seconds")
        .hasSamples(3);
  }
}
