package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.Drop.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DynamicFamiliesTest {
  private static final RowSchema DATABASE =
      RowSchema.withLabels("database").gauge(LONG, "sql_size_bytes", "Size.").build();

  private final SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);

  @Test
  void goodFamilyGivesItsRows() {
    sheet.add(orders().row(12, "paid").row(0.5, "open"));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("shop_orders{state=\"paid\"} 12.0", "shop_orders{state=\"open\"} 0.5");
  }

  @Test
  void nestedFamilyInheritsLabels() {
    RowBuilder database = sheet.row(DATABASE);
    database.label(0, "main");
    sheet.add(orders().row(12, "paid"), database);
    database = sheet.row(DATABASE);
    database.label(0, "copy");
    sheet.add(orders().row(13, "paid"), database);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "shop_orders{database=\"main\",state=\"paid\"} 12.0",
            "shop_orders{database=\"copy\",state=\"paid\"} 13.0");
  }

  @Test
  void badFamilyCostsNoOther() {
    sheet.add(DynamicFamily.untyped("shop orders", "Orders.").row(1));
    sheet.add(orders().row(12, "paid"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"paid\"} 12.0");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BAD_FAMILY,
                "[NAME_SYNTAX] \"shop orders\" cannot be the name of a metric: letters, digits and"
                    + " underscores are allowed, with a letter first. Name it \"shop_orders\".",
                1));
  }

  @Test
  void waivableBreachIsTolerated() {
    sheet.add(DynamicFamily.untyped("shopOrders_ms", "Orders.").row(1));
    assertThat(SheetText.lines(sheet.freeze())).containsExactly("shopOrders_ms 1.0");
  }

  @Test
  void labelBesideInheritedOneIsBad() {
    RowBuilder database = sheet.row(DATABASE);
    database.label(0, "main");
    DynamicFamily twice = DynamicFamily.untyped("shop_orders", "Orders.", "database");
    sheet.add(twice.row(1, "x"), database);
    assertThat(sheet.freeze().drops())
        .containsExactly(
            new Drop(
                Reason.BAD_FAMILY,
                "[LABEL_TWICE] metric \"shop_orders\" has two labels named \"database\". Rename one of them.",
                1));
  }

  @Test
  void stateSetsAreDeclared() {
    sheet.add(family("a_b", MetricType.STATE_SET));
    assertThat(sheet.freeze().drops())
        .containsExactly(
            new Drop(Reason.BAD_FAMILY, "a_b: a dynamic family cannot be a state set", 1));
  }

  @Test
  void equalFamiliesShareTheirRows() {
    sheet.add(orders().row(1, "paid"));
    sheet.add(orders().row(2, "open").row(3, "paid"));
    Sheet frozen = sheet.freeze();
    assertThat(frozen.tables()).hasSize(1);
    assertThat(SheetText.lines(frozen))
        .containsExactly("shop_orders{state=\"paid\"} 1.0", "shop_orders{state=\"open\"} 2.0");
  }

  @Test
  void otherFamilyOfTheNameIsBad() {
    sheet.add(orders().row(1, "paid"));
    sheet.add(DynamicFamily.untyped("shop_orders", "Others.", "state").row(1, "x"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"paid\"} 1.0");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BAD_FAMILY,
                "shop_orders: occurs twice, with a different type, help or labels",
                1));
  }

  @Test
  void levelIsThatOfTheEarlierSheet() {
    sheet.add(orders().row(1, "paid"));
    Sheet earlier = sheet.freeze();
    SheetBuilder next = new SheetBuilder(earlier);
    next.add(orders().row(2, "open"));
    Sheet later = next.freeze();
    assertThat(later.tables().get(0).schema()).isSameAs(earlier.tables().get(0).schema());
    assertThat(SheetText.lines(later)).containsExactly("shop_orders{state=\"open\"} 2.0");
  }

  @Test
  void familyMayChangeBetweenFetches() {
    sheet.add(orders().row(1, "paid"));
    SheetBuilder next = new SheetBuilder(sheet.freeze());
    next.add(DynamicFamily.untyped("shop_orders", "Orders.").row(2));
    next.add(orders().row(1, "paid"));
    Sheet later = next.freeze();
    assertThat(SheetText.lines(later)).containsExactly("shop_orders 2.0");
    assertThat(later.drops()).extracting(Drop::reason).containsExactly(Reason.BAD_FAMILY);
  }

  @Test
  void declaredLevelOfWholeNumbersIsNotUsed() {
    RowSchema schema =
        RowSchema.withLabels("state").untyped(LONG, "shop_orders", "Orders by state.").build();
    RowBuilder row = sheet.row(schema);
    row.label(0, "paid");
    row.value(0, 1);
    SheetBuilder next = new SheetBuilder(sheet.freeze());
    next.add(orders().row(0.5, "open"));
    assertThat(SheetText.lines(next.freeze())).containsExactly("shop_orders{state=\"open\"} 0.5");
  }

  @Test
  void rowNeedsEveryLabel() {
    sheet.add(orders().row(1).row(2, "a", "b").row(3, "c"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"c\"} 3.0");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BROKEN_LABEL, "a row of shop_orders has 0 label values for 1 labels", 2));
  }

  @Test
  void nullLabelCostsTheRow() {
    sheet.add(orders().row(1, (String) null).row(2, "b"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"b\"} 2.0");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.BROKEN_LABEL, "a row of shop_orders has a null label \"state\"", 1));
  }

  @Test
  void nullValueIsNoSample() {
    sheet.add(orders().row((Number) null, "a").row(2, "b"));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("shop_orders{state=\"b\"} 2.0");
    assertThat(frozen.drops()).isEmpty();
  }

  @Test
  void nullFamilyIsCounted() {
    sheet.add(null);
    assertThat(sheet.freeze().drops())
        .containsExactly(new Drop(Reason.NULL_ROW, "a dynamic family is null", 1));
  }

  @Test
  void absentNestedFamilyIsNoSample() {
    RowBuilder database = sheet.row(DATABASE);
    database.label(0, "main");
    sheet.add(null, database);
    assertThat(sheet.freeze().drops()).isEmpty();
  }

  @Test
  void valuesFitTheirType() {
    HistogramValue histogram = HistogramValue.cumulative(new double[] {}, new long[] {2}, 3);
    sheet.add(family("a_seconds", MetricType.HISTOGRAM).row(histogram));
    sheet.add(family("b_seconds", MetricType.SUMMARY).row(SummaryValue.of(1, 2)));
    sheet.add(family("c_total", MetricType.COUNTER).row(4));
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("a_seconds HistogramValue", "b_seconds SummaryValue", "c_total 4.0");
  }

  @Test
  void unreadableValueCostsItsOwnSample() {
    NumberFormatException cause = new NumberFormatException("row 2: column n holds \"x\"");
    sheet.add(
        DynamicFamily.counter("c_total", "Counts.", "state")
            .row(4, "open")
            .unreadableRow(cause, "paid")
            .unreadableRow(cause, (String) null));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("c_total{state=\"open\"} 4.0");
    assertThat(frozen.drops())
        .extracting(Drop::reason, Drop::count)
        .containsExactlyInAnyOrder(tuple(Reason.BROKEN_VALUE, 1L), tuple(Reason.BROKEN_LABEL, 1L));
    assertThat(frozen.drops().get(1).detail())
        .isEqualTo("c_total{state=\"paid\"} cannot be read: " + cause);
  }

  @Test
  void valuesOfOtherTypesAreCounted() {
    HistogramValue histogram = HistogramValue.cumulative(new double[] {}, new long[] {2}, 3);
    sheet.add(family("a_seconds", MetricType.HISTOGRAM).row(1));
    sheet.add(family("b_seconds", MetricType.SUMMARY).row(histogram));
    sheet.add(family("c_total", MetricType.COUNTER).row(histogram));
    sheet.add(family("d_total", MetricType.COUNTER).row(SummaryValue.of(1, 2)));
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).isEmpty();
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(
                Reason.BROKEN_VALUE,
                "a_seconds does not fit its type: Integer;"
                    + " b_seconds does not fit its type: HistogramValue;"
                    + " c_total does not fit its type: HistogramValue;"
                    + " d_total does not fit its type: SummaryValue",
                4));
  }

  private static DynamicFamily family(String name, MetricType type) {
    return DynamicFamily.of(type, name, "Help.", List.of());
  }

  private static DynamicFamily orders() {
    return DynamicFamily.untyped("shop_orders", "Orders by state.", "state");
  }
}
