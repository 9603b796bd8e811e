package dev.exporterkit.api.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
