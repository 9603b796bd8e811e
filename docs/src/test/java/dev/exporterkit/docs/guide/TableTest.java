package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ColumnNames;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.CollectorTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class TableTest {
  @TempDir Path folder;

  private final ShopOptions options = new ShopOptions();

  /** Stock of each article. */
  @Collector(name = "stock")
  record Stock(ShopOptions options) {
    @Collect
    Table<Article> collect() throws IOException {
      List<String> lines = Files.readAllLines(options.stock);
      ColumnNames header = ColumnNames.of(lines.get(0).split(";", -1));
      return Table.of(lines.stream().skip(1).map(line -> header.row(line.split(";", -1))));
    }

    record Article(
        @Label String article,
        @From("in stock") @Gauge(name = "shop_stock_pieces", help = "Pieces in stock.") long pieces,
        @From("age ms")
            @Gauge(
                name = "shop_stock_age_seconds",
                help = "Time since the last delivery.",
                in = Unit.MILLISECONDS)
            double age) {}
  }

  @Test
  void pageShowsTheSamples() throws IOException {
    options.stock =
        Files.writeString(
            folder.resolve("stock.csv"), Guide.shown("How do I expose a table?", "csv"));

    assertThat(CollectorTester.of(new Stock(options)).run().text())
        .isEqualTo(Guide.shown("How do I expose a table?"));
  }

  @Test
  void everyArticleIsShown() throws IOException {
    options.stock =
        Files.writeString(folder.resolve("stock.csv"), "article;in stock;age ms\npear;3;\n");

    CollectorRun run = CollectorTester.of(new Stock(options)).run();

    assertThat(run)
        .hasText("shop_stock_pieces{article=\"pear\"} 3")
        .hasNoDrops()
        .hasNoFamily("shop_stock_age_seconds");
  }

  @Test
  void unreadableNumberIsDropped() throws IOException {
    options.stock =
        Files.writeString(folder.resolve("stock.csv"), "article;in stock;age ms\npear;many;5\n");

    CollectorRun run = CollectorTester.of(new Stock(options)).run();

    assertThat(run)
        .isUp()
        .hasDrop(Drop.Reason.BROKEN_VALUE, "many")
        .sample("shop_stock_age_seconds", "article", "pear")
        .isEqualTo(0.005);
  }

  @Test
  void missingFileIsDown() {
    options.stock = folder.resolve("none.csv");

    assertThat(CollectorTester.of(new Stock(options)).run())
        .failedWith(IOException.class, "none.csv")
        .isDown();
  }
}
