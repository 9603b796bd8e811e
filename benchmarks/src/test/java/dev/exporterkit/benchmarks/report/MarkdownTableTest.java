package dev.exporterkit.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void columnsAreAligned() {
    MarkdownTable table = new MarkdownTable("", "median");
    table.row("kit", "9.00 ms");
    table.row("client_java", "50.0 ms");
    assertThat(table.render())
        .isEqualTo(
            """
            |             |  median |
            |-------------|--------:|
            | kit         | 9.00 ms |
            | client_java | 50.0 ms |
            """);
  }
}
