package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextHeadersTest {
  private int made;
  private final TextWriter writer = new TextWriter(family -> ++made + " " + family.help(), "");

  @Test
  void headerIsMadeOnce() {
    assertThat(header("x", MetricType.GAUGE, "Xs.", false)).isEqualTo("1 Xs.");
    assertThat(header("x", MetricType.GAUGE, "Xs.", false)).isEqualTo("1 Xs.");
  }

  @Test
  void eachChangeMakesAnotherHeader() {
    header("x", MetricType.COUNTER, "Xs.", false);
    assertThat(header("x", MetricType.COUNTER, "Other xs.", false)).isEqualTo("2 Other xs.");
    assertThat(header("x", MetricType.COUNTER, "Other xs.", true)).isEqualTo("3 Other xs.");
    assertThat(header("x", MetricType.INFO, "Other xs.", true)).isEqualTo("4 Other xs.");
    assertThat(header("y", MetricType.INFO, "Other xs.", true)).isEqualTo("5 Other xs.");
  }

  @Test
  void namesWithoutEndDoNotPileUp() {
    header("x", MetricType.GAUGE, "Xs.", false);
    for (int i = 0; i < 10_000; i++) {
      header("x" + i, MetricType.GAUGE, "Xs.", false);
    }
    assertThat(header("x", MetricType.GAUGE, "Xs.", false)).isEqualTo("10002 Xs.");
  }

  private String header(String name, MetricType type, String help, boolean suffixed) {
    MetricFamily family = MetricFamily.of(name, type, help, List.of());
    return new String(writer.headerOf(new ExposedFamily(family, help, suffixed, List.of())), UTF_8);
  }
}
