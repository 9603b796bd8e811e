package dev.exporterkit.api.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PortRegistryTest {
  private static final PortRegistry REGISTRY = PortRegistry.load();

  @Test
  void portNamesItsExporter() {
    assertThat(REGISTRY.at(9101))
        .extracting(PortAllocation::name, PortAllocation::kind)
        .containsExactly(tuple("HAProxy exporter (v2 has native support)", "exporter"));
  }

  @Test
  void unknownPortIsNobodys() {
    assertThat(REGISTRY.at(1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "haproxy,9101", // HAProxy exporter (v2 has native support)
    "windows,9182", // Windows exporter (Formerly wmi_exporter)
    "nginxlog,4040", // prometheus-nginxlog-exporter
    "redis-sentinel,9355", // Nightwatch.js Exporter / Redis Sentinel Exporter
    "statsd,9102" // StatsD exporter: Metrics
  })
  void nameFindsItsPort(String exporter, int port) {
    assertThat(REGISTRY.portsOf(exporter)).containsExactly(port);
  }

  @Test
  void nameMayHaveSeveralPortsOrNone() {
    assertThat(REGISTRY.portsOf("blackbox")).containsExactly(9110, 9115);
    assertThat(REGISTRY.portsOf("spool")).isEmpty();
    assertThat(REGISTRY.portsOf("trickster")).as("not an exporter").isEmpty();
  }

  @Test
  void ingestionPortBelongsToItsExporter() {
    assertThat(REGISTRY.at(9125)).allMatch(allocation -> allocation.belongsTo("statsd"));
  }

  @Test
  void nextFreePortIsTheFirstUnlisted() {
    assertThat(REGISTRY.all())
        .extracting(PortAllocation::port)
        .containsAll(IntStream.range(10_001, REGISTRY.nextFree()).boxed().toList())
        .doesNotContain(REGISTRY.nextFree());
  }

  @Test
  void everyPublicPortIsListed() {
    assertThat(REGISTRY.all())
        .extracting(PortAllocation::port)
        .containsAll(IntStream.rangeClosed(9100, 9999).boxed().toList());
  }

  @Test
  void everyLineIsComplete() {
    assertThat(REGISTRY.all())
        .allSatisfy(
            line -> {
              assertThat(line.name()).isNotBlank();
              assertThat(line.kind()).isIn("exporter", "component", "other");
              assertThat(line.url()).matches("(https?://.*)?");
            });
  }

  @Test
  void quotedCellsMayHoldCommas() {
    assertThat(PortAllocation.parse("9374,\"\"\"Smoke\"\", prober\",exporter,,\"a, b\""))
        .isEqualTo(new PortAllocation(9374, "\"Smoke\", prober", "exporter", "", "a, b"));
  }
}
