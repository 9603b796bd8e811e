package dev.exporterkit.samples.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values stand in the tables of {@code benchmarks/SERIES.md}. */
class LoadCollectorTest {
  @Test
  void labelsAreThoseOfThePage() {
    List<LoadRow> rows = collector(2500).collect().toList();
    assertThat(rows).hasSize(2500);
    assertThat(rows.get(0).proxy()).isEqualTo("proxy-00000");
    assertThat(rows.get(0).server()).isEqualTo("server-000000.example");
    assertThat(rows.get(2499).proxy()).isEqualTo("proxy-00049");
    assertThat(rows.get(2499).server()).isEqualTo("server-002499.example");
  }

  @Test
  void firstScrapeHasTheValuesOfThePage() {
    List<LoadRow> rows = collector(2500).collect().toList();
    assertThat(rows.get(0).requests00()).isEqualTo(1_000_000_008L);
    assertThat(rows.get(0).ratio00()).isEqualTo(0.8428518610978375);
    assertThat(rows.get(0).ratio01()).isEqualTo(0.4608858498477323);
    assertThat(rows.get(2499).requests19()).isEqualTo(2_500_000_020_019L);
    assertThat(rows.get(2499).ratio19()).isEqualTo(0.9242553670903503);
  }

  @Test
  void everyScrapeHasNewValues() {
    LoadCollector collector = collector(1);
    collector.collect().close();
    LoadRow row = collector.collect().findFirst().orElseThrow();
    assertThat(row.requests00()).isEqualTo(1_000_000_009L);
    assertThat(row.ratio00()).isEqualTo(0.685703722195675);
  }

  @Test
  void negativeNumberOfRowsIsRefused() {
    assertThatThrownBy(() -> collector(-1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--load.rows=-1: must be 0 or more");
  }

  private static LoadCollector collector(int rows) {
    LoadOptions options = new LoadOptions();
    options.rows = rows;
    LoadCollector collector = new LoadCollector(options);
    collector.start();
    return collector;
  }
}
