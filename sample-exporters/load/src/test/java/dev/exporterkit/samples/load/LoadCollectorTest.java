package dev.exporterkit.samples.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.testkit.CollectorTester;
import org.junit.jupiter.api.Test;

/** The expected values are those in the tables of {@code benchmarks/SERIES.md}. */
class LoadCollectorTest {
  @Test
  void firstScrapeHasTheSeriesOfThePage() {
    assertThat(load(2500).run())
        .hasText(
            """
            load_requests_00_total{proxy="proxy-00000",server="server-000000.example"} 1000000008
            load_ratio_00{proxy="proxy-00000",server="server-000000.example"} 0.8428518610978375
            load_ratio_01{proxy="proxy-00000",server="server-000000.example"} 0.4608858498477323
            load_requests_19_total{proxy="proxy-00049",server="server-002499.example"} 2500000020019
            load_ratio_19{proxy="proxy-00049",server="server-002499.example"} 0.9242553670903503
            """)
        .hasNoDrops()
        .family("load_ratio_19")
        .hasSamples(2500);
  }

  @Test
  void everyScrapeHasNewValues() {
    CollectorTester<LoadCollector> load = load(1);
    assertThat(load.run()).isUp();
    assertThat(load.run())
        .hasText(
            """
            load_requests_00_total{proxy="proxy-00000",server="server-000000.example"} 1000000009
            load_ratio_00{proxy="proxy-00000",server="server-000000.example"} 0.685703722195675
            """);
  }

  @Test
  void negativeNumberOfRowsIsRefused() {
    assertThatThrownBy(() -> load(-1).run())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("--load.rows=-1: must be 0 or more");
  }

  private static CollectorTester<LoadCollector> load(int rows) {
    LoadOptions options = new LoadOptions();
    options.rows = rows;
    return CollectorTester.of(new LoadCollector(options));
  }
}
