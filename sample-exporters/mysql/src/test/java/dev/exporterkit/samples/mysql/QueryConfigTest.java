package dev.exporterkit.samples.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Secret;
import dev.exporterkit.samples.mysql.QueryConfig.Strategy;
import dev.exporterkit.samples.mysql.QueryConfig.Tls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryConfigTest {
  private static final Query ORDERS = query("shop_orders", MetricType.GAUGE);

  @ParameterizedTest
  @ValueSource(strings = {"db1", "db1.example.org:3306", "10.0.0.1:3306", "[::1]:3306", "[::1]"})
  void hostsAreTargets(String target) {
    assertThat(config(List.of(target), "shop").targets()).containsExactly(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db1/other", "db1?user=root", "jdbc:mariadb://db1"})
  void everythingElseIsNoTarget(String target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(List.of(target), "shop"))
        .withMessage("\"%s\" is not a target such as db1, db1:3306 or [::1]:3306.", target);
  }

  @Test
  void targetWithAPasswordIsNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(List.of("anna:pw@db1"), "shop"))
        .withMessage("\"…@db1\" is not a target such as db1, db1:3306 or [::1]:3306.");
  }

  @Test
  void targetsMustBeNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(List.of(), "shop"))
        .withMessage("must have at least one target, such as db1:3306.");
  }

  @Test
  void databaseCannotAddParameters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> config(List.of("db1"), "shop?allowLocalInfile=true"))
        .withMessage("\"shop?allowLocalInfile=true\" is not the name of a database.");
  }

  @Test
  void histogramIsNoTypeOfAQuery() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query("shop_orders", MetricType.HISTOGRAM))
        .withMessage("the type of a query must be gauge, counter or untyped.");
  }

  @Test
  void metricIsASnakeInLowerCase() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query("shopOrders", MetricType.GAUGE))
        .withMessage(
            "\"shopOrders\" must consist of lower-case letters, digits and _, such as shop_orders.");
  }

  private static Query query(String metric, MetricType type) {
    return new Query(
        metric, "Orders.", type, "SELECT 1", List.of(), Optional.empty(), Optional.empty());
  }

  private static QueryConfig config(List<String> targets, String database) {
    return new QueryConfig(
        targets,
        Strategy.ANY,
        Duration.ofSeconds(1),
        Tls.VERIFY_FULL,
        database,
        "anna",
        new Secret("s3cret"),
        List.of(ORDERS));
  }
}
