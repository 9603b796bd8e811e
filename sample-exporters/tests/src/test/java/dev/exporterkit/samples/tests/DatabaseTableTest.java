package dev.exporterkit.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Secret;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.Unit;
import dev.exporterkit.client.Database;
import dev.exporterkit.client.Jdbc;
import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.testkit.ExporterExtension;
import dev.exporterkit.testkit.Scrape;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Results of a real MariaDB as tables. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DatabaseTableTest {
  private static final String WAITS =
      """
      SELECT 'a' AS STATE, 3 AS orders, 1500.5 AS wait_ms, TRUE AS open
      UNION SELECT 'b', NULL, 'soon', FALSE
      """;

  @TempDir static Path folder;
  private static Mariadb server;
  private static String sql = WAITS;

  @RegisterExtension final ExporterExtension exporter = ExporterExtension.of(ShopExporter.class);

  @BeforeAll
  static void start() throws Exception {
    server = Mariadb.start(Mariadb.install(folder), folder.resolve("shop"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void columnsBecomeSamples() {
    sql = WAITS;
    assertThat(exporter.scrape())
        .hasText(
            """
            shop_orders{state="a"} 3
            shop_wait_seconds{state="a"} 1.5005
            shop_open{state="a"} 1
            shop_open{state="b"} 0
            shop_exporter_dropped_samples_total{collector="orders"} 1
            """)
        .sample("shop_orders", "state", "b")
        .isAbsent();
    assertThat(exporter.log()).anyMatch(line -> line.contains("column wait_ms holds"));
  }

  @Test
  void parametersReachTheServer() {
    sql = "SELECT ? AS state, 1 AS orders";
    assertThat(exporter.scrape()).hasText("shop_orders{state=\"it's\"} 1");
  }

  @Test
  void doubledColumnIsAnError() {
    sql = "SELECT 'a' AS state, 1 AS orders, 2 AS ORDERS";
    assertThat(exporter.scrape()).isDown();
    assertThat(exporter.log())
        .anyMatch(line -> line.contains("columns 2 and 3 of the result are both named"));
  }

  @Test
  void missingColumnIsReportedWithTheNearest() {
    sql = "SELECT 'a' AS state, 1 AS order_s";
    assertThat(exporter.scrape()).isUp();
    assertThat(exporter.log())
        .anyMatch(line -> line.contains("orders") && line.contains("order_s"));
  }

  @Test
  void badQueryIsAnUnavailableTarget() {
    sql = "SELEC 1";
    Scrape scrape = exporter.scrape();
    assertThat(scrape).isDown().hasCollectorFailed("orders");
  }

  /** A shop. */
  @Exporter(name = "shop", port = 19_999, collectors = Orders.class)
  static final class ShopExporter {
    private ShopExporter() {}

    public static void main(String... args) {
      ExporterApplication.run(ShopExporter.class, args);
    }
  }

  /** Orders of a shop. */
  @Collector(name = "orders")
  static final class Orders {
    private final Database shop;

    @Inject
    Orders(Jdbc jdbc) {
      shop =
          jdbc.database(
              "jdbc:mariadb://" + server.address() + "/shop?sslMode=disable",
              Mariadb.USER,
              new Secret(Mariadb.PASSWORD));
    }

    @Collect
    Table<Row> collect() throws SQLException {
      return sql.contains("?") ? shop.table(sql, "it's") : shop.table(sql);
    }
  }

  record Row(
      @Label String state,
      @Gauge(name = "shop_orders", help = "Orders in a state.") long orders,
      @From("wait_ms") @Gauge(name = "shop_wait_seconds", help = "Wait.", in = Unit.MILLISECONDS)
          double waited,
      @Gauge(name = "shop_open", help = "Whether the state is open.") boolean open) {}
}
