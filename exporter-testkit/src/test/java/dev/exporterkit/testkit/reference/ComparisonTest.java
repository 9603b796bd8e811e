package dev.exporterkit.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.testkit.leak.FailOnLeaks;
import dev.exporterkit.testkit.server.FakeHttpServer;
import dev.exporterkit.testkit.server.FakeServer;
import dev.exporterkit.testkit.server.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@FailOnLeaks
@Timeout(60)
class ComparisonTest {
  private static final String SHOP =
      """
      # HELP shop_open Whether it is open.
      # TYPE shop_open gauge
      shop_open 1
      # HELP shop_orders_total Orders.
      # TYPE shop_orders_total counter
      shop_orders_total{state="new",kind="a"} 5
      shop_orders_total{state="old",kind="a"} 7
      """;

  @RegisterExtension final FakeHttpServer reference = FakeServer.http();

  @Test
  void orderOfFamiliesAndLabelsIsNoDifference() {
    String ours =
        """
        # HELP shop_orders_total Orders.
        # TYPE shop_orders_total counter
        shop_orders_total{kind="a",state="old"} 7.0
        shop_orders_total{kind="a",state="new"} 5
        # HELP shop_open Whether it is open.
        # TYPE shop_open gauge
        shop_open 1
        """;
    Comparison.of(SHOP, ours).assertSame();
  }

  @Test
  void everyKindOfDifferenceIsShown() {
    String ours =
        """
        # HELP shop_age_seconds Age.
        # TYPE shop_age_seconds gauge
        shop_age_seconds 1
        # HELP shop_open Is it open?
        # TYPE shop_open untyped
        shop_open 0
        # HELP shop_orders_total Orders.
        # TYPE shop_orders_total counter
        shop_orders_total{state="new",kind="a"} 5
        shop_orders_total{state="lost",kind="a"} 7
        # HELP shop_stock Articles.
        # TYPE shop_stock gauge
        shop_stock{article="x"} 1
        """;
    String theirs =
        SHOP
            + """
            # HELP shop_stock Articles.
            # TYPE shop_stock gauge
            shop_stock{article="x",shelf="1"} 1
            # HELP shop_workers Workers.
            # TYPE shop_workers gauge
            shop_workers 3
            """;
    assertThatThrownBy(() -> Comparison.of(theirs, ours).assertSame())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The exporter differs from the reference in 8 points:
              family shop_age_seconds: not in the reference
              family shop_open: unknown instead of gauge
              family shop_open: HELP "Is it open?" instead of "Whether it is open."
              series shop_open: 0 instead of 1
              series shop_orders_total{kind="a",state="lost"}: not in the reference
              series shop_orders_total{kind="a",state="old"}: missing
              family shop_stock: labels [article] instead of [article, shelf]
              family shop_workers: missing""");
  }

  @Test
  void differencesCanBeAllowed() {
    String ours =
        """
        # HELP shop_is_open Another text.
        # TYPE shop_is_open gauge
        shop_is_open 1
        # HELP shop_orders_total Orders.
        # TYPE shop_orders_total counter
        shop_orders_total{status="new",kind="a"} 5.04
        shop_orders_total{status="old",kind="a"} 8
        # HELP shop_exporter_build_info Ours only.
        # TYPE shop_exporter_build_info gauge
        shop_exporter_build_info 1
        """;
    Comparison comparison =
        Comparison.of(SHOP, ours)
            .ignoring("shop_exporter_*")
            .ignoringHelp()
            .renaming("shop_open", "shop_is_open")
            .renamingLabel("state", "status")
            .ignoringValues("shop_orders_total{status=\"o*\"}");
    assertThat(comparison.differences())
        .containsExactly("series shop_orders_total{kind=\"a\",status=\"new\"}: 5.04 instead of 5");
    assertThat(comparison.within(0.001, "shop_orders_*").differences())
        .containsExactly(
            "series shop_orders_total{kind=\"a\",status=\"new\"}: 5.04 instead of 5, more than 0.1%"
                + " apart");
    comparison.within(0.01, "shop_orders_*").assertSame();
  }

  @Test
  void someSeriesCanBeIgnored() {
    String ours = SHOP.replace("shop_orders_total{state=\"old\",kind=\"a\"} 7\n", "");
    Comparison.of(SHOP, ours).ignoring("shop_*{state=\"old\",kind=\"a\"}").assertSame();
  }

  @Test
  void valueMayBeBetweenTwoScrapes() {
    Comparison comparison = Comparison.of(SHOP, SHOP.replace("} 7", "} 6"));
    comparison.until(SHOP.replace("} 7", "} 9")).assertSame();
    comparison.until(SHOP).assertSame();
    assertThat(comparison.until(SHOP.replace("} 7", "} 6.5")).differences())
        .containsExactly(
            "series shop_orders_total{kind=\"a\",state=\"old\"}: 6 to 6.5 instead of 7");
  }

  @Test
  void notANumberIsItself() {
    String text = SHOP.replace("shop_open 1", "shop_open NaN");
    Comparison.of(text, text).assertSame();
    assertThat(Comparison.of(text, SHOP).differences())
        .containsExactly("series shop_open: 1 instead of NaN");
  }

  @Test
  void openMetricsIsComparedWithText() {
    String ours =
        """
        # HELP shop_open Whether it is open.
        # TYPE shop_open gauge
        shop_open 1.0
        # HELP shop_orders Orders.
        # TYPE shop_orders counter
        shop_orders_total{state="new",kind="a"} 5.0
        shop_orders_created{state="new",kind="a"} 1.7e9
        shop_orders_total{state="old",kind="a"} 7.0
        # EOF
        """;
    Comparison.of(SHOP, ours).assertSame();
    Comparison.of(ours, SHOP).assertSame();
  }

  @Test
  void referenceIsScraped() {
    reference.responds("/metrics", SHOP);
    URI uri = URI.create(reference.url("/metrics"));
    Comparison.of(uri, SHOP).assertSame();
    assertThat(reference.awaitRequest().header("Accept")).isEqualTo("text/plain;version=0.0.4");
    reference.responds("/metrics", Response.status(503));
    assertThatThrownBy(() -> Comparison.of(uri, SHOP))
        .isInstanceOf(AssertionError.class)
        .hasMessage("the reference at " + uri + " responded with status 503 instead of 200");
    reference.refuses();
    assertThatThrownBy(() -> Comparison.of(uri, SHOP))
        .hasMessage("the reference at " + uri + " cannot be read: Connection refused");
  }

  @Test
  void malformedExpositionIsShown() {
    assertThatThrownBy(() -> Comparison.of(SHOP, "shop_open one\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("the exposition of the exporter is malformed: line 1, column 11: ");
  }

  @Test
  void patternThatMatchesNothingIsShown() {
    assertThat(
            Comparison.of(SHOP, SHOP)
                .ignoring("go_*", "shop_opne")
                .ignoringValues("shop_orders_total{state=\"lost\"}")
                .differences())
        .containsExactly(
            "pattern shop_opne: matches nothing; correct or remove it",
            "pattern shop_orders_total{state=\"lost\"}: matches nothing; correct or remove it");
    assertThatThrownBy(() -> Comparison.of(SHOP, SHOP).ignoring("go_*{"))
        .hasMessage("a pattern must be like go_* or haproxy_*{proxy=\"stats\"}, not go_*{");
    assertThatThrownBy(() -> Comparison.of(SHOP, SHOP).within(1.5, "shop_open"))
        .hasMessage("the tolerance must be between 0 and 1, such as 0.01 for 1%, not 1.5");
  }

  @Test
  void fortyDifferencesAreShown() {
    StringBuilder ours = new StringBuilder();
    for (int i = 100; i < 143; i++) {
      ours.append("x_").append(i).append(" 1\n");
    }
    assertThatThrownBy(() -> Comparison.of("", ours.toString()).assertSame())
        .hasMessageStartingWith(
            "The exporter differs from the reference in 43 points:\n"
                + "  family x_100: not in the reference\n")
        .hasMessageEndingWith("\n  family x_139: not in the reference\n  and 3 more");
  }
}
