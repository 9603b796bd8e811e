package dev.exporterkit.api.spi;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.spi.Drop.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SheetBuilderTest {
  private static final RowSchema CLUSTER =
      RowSchema.withLabels("cluster").gauge(LONG, "k_nodes", "Nodes.").build();
  private static final RowSchema NODE =
      RowSchema.withLabels("cluster", "node").gauge(LONG, "k_pods", "Pods.").build();
  private static final RowSchema FOLDER = RowSchema.withLabels("cluster").build();

  private final SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);

  @Test
  void innerRowsInheritLabels() {
    RowBuilder cluster = outer(CLUSTER, "a");
    cluster.value(0, 2);
    inner(cluster, "x").value(0, 10);
    inner(cluster, "y").value(0, 11);
    inner(outer(CLUSTER, "b"), "x").value(0, 12);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly(
            "k_nodes{cluster=\"a\"} 2",
            "k_pods{cluster=\"a\",node=\"x\"} 10",
            "k_pods{cluster=\"a\",node=\"y\"} 11",
            "k_pods{cluster=\"b\",node=\"x\"} 12");
  }

  @Test
  void brokenRowDropsItsInnerRows() {
    RowBuilder broken = outer(CLUSTER, null);
    broken.value(0, 2);
    inner(broken, "x").value(0, 10);
    inner(outer(CLUSTER, "b"), "x").value(0, 12);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen)).containsExactly("k_pods{cluster=\"b\",node=\"x\"} 12");
    assertThat(frozen.drops())
        .containsExactly(
            new Drop(Reason.BROKEN_LABEL, "a row of k_nodes has a null label \"cluster\"", 1));
  }

  @Test
  void brokenInnerRowCostsItselfOnly() {
    RowBuilder cluster = outer(CLUSTER, "a");
    cluster.value(0, 2);
    inner(cluster, null).value(0, 10);
    inner(cluster, "y").value(0, 11);
    assertThat(SheetText.lines(sheet.freeze()))
        .containsExactly("k_nodes{cluster=\"a\"} 2", "k_pods{cluster=\"a\",node=\"y\"} 11");
  }

  @Test
  void equalRowsWithoutValuesAreNoLoss() {
    inner(outer(FOLDER, "a"), "x").value(0, 1);
    inner(outer(FOLDER, "a"), "y").value(0, 2);
    Sheet frozen = sheet.freeze();
    assertThat(SheetText.lines(frozen))
        .containsExactly(
            "k_pods{cluster=\"a\",node=\"x\"} 1", "k_pods{cluster=\"a\",node=\"y\"} 2");
    assertThat(frozen.drops()).isEmpty();
  }

  @Test
  void nullRowsAreCounted() {
    sheet.nullRow(NODE);
    sheet.nullRow(NODE);
    assertThat(sheet.freeze().drops())
        .containsExactly(new Drop(Reason.NULL_ROW, "a row of k_pods is null", 2));
  }

  @Test
  void nullRowWithoutFamiliesIsCounted() {
    sheet.nullRow(FOLDER);
    assertThat(sheet.freeze().drops())
        .containsExactly(new Drop(Reason.NULL_ROW, "a row is null", 1));
  }

  @Test
  void emptySheetHasNoRows() {
    assertThat(sheet.freeze()).isEqualTo(Sheet.EMPTY);
  }

  @Test
  void earlierSheetGivesOnlyRoom() {
    Sheet earlier = filled(new SheetBuilder(Sheet.EMPTY), 1_000);
    Sheet smaller = filled(new SheetBuilder(earlier), 10);
    Sheet larger = filled(new SheetBuilder(smaller), 1_000);
    assertThat(SheetText.lines(smaller)).hasSize(20);
    assertThat(SheetText.lines(larger)).isEqualTo(SheetText.lines(earlier));
    assertThat(larger.tables().get(0).blocks().length - larger.tables().get(0).blockBytes())
        .isLessThan(larger.tables().get(0).blockBytes());
  }

  @Test
  void steadySizeNeedsNoGrowth() {
    Sheet earlier = filled(new SheetBuilder(Sheet.EMPTY), 1_000);
    Sheet later = filled(new SheetBuilder(earlier), 1_000);
    assertThat(later.tables().get(0).blocks()).hasSize(earlier.tables().get(0).blockBytes() + 256);
  }

  @Test
  void absentValuesLeaveGapsAnywhere() {
    RowSchema schema =
        RowSchema.withLabels("i")
            .gauge(LONG, "first_missing", "F.")
            .gauge(DOUBLE, "middle_missing", "M.")
            .gauge(LONG, "last_missing", "L.")
            .gauge(LONG, "none_missing", "N.")
            .build();
    for (int i = 0; i < 200; i++) {
      RowBuilder row = sheet.row(schema);
      row.label(0, i);
      fillUnless(i == 0, row, 0);
      fillUnless(i == 100, row, 1);
      fillUnless(i == 199, row, 2);
      row.value(3, 1);
    }
    RowTable rows = sheet.freeze().tables().get(0);
    assertThat(missing(rows, 0)).isEqualTo("0 ");
    assertThat(missing(rows, 1)).isEqualTo("100 ");
    assertThat(missing(rows, 2)).isEqualTo("199 ");
    assertThat(missing(rows, 3)).isEmpty();
  }

  private static void fillUnless(boolean absent, RowBuilder row, int column) {
    if (!absent) {
      row.value(column, 1);
    }
  }

  private static String missing(RowTable rows, int column) {
    StringBuilder missing = new StringBuilder();
    for (int row = 0; row < rows.count(); row++) {
      if (!rows.columns().get(column).has(row)) {
        missing.append(row).append(' ');
      }
    }
    return missing.toString();
  }

  private static Sheet filled(SheetBuilder to, int rows) {
    for (int i = 0; i < rows; i++) {
      RowBuilder cluster = to.row(CLUSTER);
      cluster.label(0, "cluster " + i);
      cluster.value(0, i);
      RowBuilder node = to.row(NODE, cluster);
      node.label(1, "node " + i);
      node.value(0, i);
    }
    return to.freeze();
  }

  private RowBuilder outer(RowSchema schema, @Nullable String cluster) {
    RowBuilder row = sheet.row(schema);
    row.label(0, cluster);
    return row;
  }

  private RowBuilder inner(RowBuilder cluster, @Nullable String node) {
    RowBuilder row = sheet.row(NODE, cluster);
    row.label(1, node);
    return row;
  }
}
