package dev.exporterkit.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.Secret;
import dev.exporterkit.api.Table;
import dev.exporterkit.api.Unit;
import dev.exporterkit.client.Jdbc;
import dev.exporterkit.runtime.ExporterApplication;
import dev.exporterkit.testkit.ExporterExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
class QueryTest {
  private static final String QUESTION = "How do I read a configuration and secrets?";
  private static Connection database;

  @RegisterExtension
  final ExporterExtension exporter =
      ExporterExtension.of(OrdersExporter.class)
          .config(
              Guide.shown(QUESTION, "yaml")
                  .replace("jdbc:mariadb://db1/shop", "jdbc:h2:mem:shop")
                  .replace("/run/secrets/shop", "secret"))
          .file("secret", "pa55\n");

  @BeforeAll
  static void open() throws SQLException {
    database = DriverManager.getConnection("jdbc:h2:mem:shop", "exporter", "pa55");
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE orders (state VARCHAR(9), wait_ms DOUBLE PRECISION)");
      statement.execute("INSERT INTO orders VALUES ('open', 1500), ('open', 500), ('paid', 1009)");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  /** Orders by state. */
  @Collector(name = "orders")
  record Orders(Jdbc jdbc, Store store) {
    @Collect
    Table<State> collect() throws SQLException {
      return jdbc.database(store.url(), store.user(), store.password())
          .table(
              "SELECT state, COUNT(*) AS orders, MAX(wait_ms) AS wait FROM orders GROUP BY state");
    }

    record State(
        @Label String state,
        @Gauge(name = "shop_orders", help = "Orders in the state.") long orders,
        @From("wait")
            @Gauge(
                name = "shop_order_wait_seconds",
                help = "Longest wait in the state.",
                in = Unit.MILLISECONDS)
            double longest) {}
  }

  record Config(Store store) {}

  record Store(String url, @Default("exporter") String user, Secret password) {}

  /** The orders of a shop. */
  @Exporter(
      name = "orders",
      port = 19991,
      prefix = "shop",
      collectors = Orders.class,
      config = Config.class)
  static final class OrdersExporter {
    public static void main(String... args) {
      ExporterApplication.run(OrdersExporter.class, args);
    }
  }

  @Test
  void pageShowsTheSamples() {
    assertThat(exporter.scrape())
        .isUp()
        .hasNoDrops()
        .hasText(Guide.shown("How do I expose the result of a query?"));
  }

  @Test
  void pageShowsTheProblem() {
    try (ExporterExtension wrong =
        ExporterExtension.of(OrdersExporter.class)
            .config(Guide.shown(QUESTION, "yaml").replace("{file: /run/secrets/shop}", "pa55"))) {
      assertThat(wrong.startProblems())
          .singleElement()
          .asString()
          .endsWith("/config.yml" + shownProblem());
    }
  }

  private static String shownProblem() {
    return Guide.shown(QUESTION).strip().replaceAll("\\s+", " ").replaceFirst("^shop.yml", "");
  }
}
