package states;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.EnumText;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Exposes what {@link Nodes} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Nodes_Binding implements CollectorBinding<Nodes> {
  private static final EnumText<Nodes.Phase> PHASE = EnumText.of(Nodes.Phase.values())
      .with(Nodes.Phase.GONE, "left");
  private static final EnumText<Nodes.Flag> FLAG = EnumText.of(Nodes.Flag.values());
  private static final RowSchema BY_SITE = RowSchema.withLabels("site")
      .build();
  private static final RowSchema NODE = RowSchema.withLabels("site", "wanted")
      .stateSet("node_phase", "Phase of the node.", PHASE.texts())
      .stateSet("node_flags", "Flags of the node.", FLAG.texts())
      .stateSet("node_last_phase", "Phase before.", PHASE.texts())
      .gauge(LONG, "node_up", "Whether the node answers.")
      .build();

  @Override
  public Class<Nodes> type() {
    return Nodes.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("node", "States of nodes.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        BY_SITE,
        NODE);
  }

  @Override
  public void fetch(Nodes collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Map<String, List<Nodes.Node>> returned = Objects.requireNonNull(collector.nodes(), "nodes() returned null");
    for (Map.Entry<String, List<Nodes.Node>> entry : returned.entrySet()) {
      List<Nodes.Node> value = entry.getValue();
      if (value != null) {
        RowBuilder keyed = sheet.row(BY_SITE);
        keyed.label(0, entry.getKey());
        for (Nodes.Node node : value) {
          node(node, keyed, sheet);
        }
      }
    }
  }

  private static void node(Nodes.Node row, RowBuilder outer, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(NODE);
      return;
    }
    RowBuilder node = sheet.row(NODE, outer);
    node.label(1, PHASE.text(row.wanted()));
    node.value(0, PHASE.bits(row.phase()));
    node.value(1, FLAG.bits(row.flags()));
    node.value(2, PHASE.bits(orNull(row.last())));
    node.value(3, row.up());
  }

  private static <T> T orNull(Optional<T> value) {
    return value == null ? null : value.orElse(null);
  }
}
