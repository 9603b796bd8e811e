package texts;

import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Exposes what {@link Peers} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Peers_Binding implements CollectorBinding<Peers> {
  private static final RowSchema PEER = RowSchema.withLabels("id", "address", "uri", "folder", "next", "zone")
      .gauge(LONG, "peer_open", "Connections now open.")
      .build();
  private static final RowSchema ROUTES = RowSchema.withLabels("id", "address", "uri", "folder", "next", "zone", "of")
      .gauge(LONG, "peer_routes", "Routes by address.")
      .build();

  @Override
  public Class<Peers> type() {
    return Peers.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("peer", "Objects whose text is a label.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        PEER,
        ROUTES);
  }

  @Override
  public void fetch(Peers collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    List<Peers.Peer> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    for (Peers.Peer peer : returned) {
      peer(peer, sheet);
    }
  }

  private static void peer(Peers.Peer row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(PEER);
      return;
    }
    RowBuilder peer = sheet.row(PEER);
    peer.label(0, text(row.id()));
    peer.label(1, address(row.address()));
    peer.label(2, text(row.uri()));
    peer.label(3, text(row.folder()));
    peer.optionalLabel(4, address(orNull(row.next())));
    peer.label(5, text(row.zone()));
    peer.value(0, row.open());
    Map<InetAddress, Long> routes = row.routes();
    if (routes != null) {
      for (Map.Entry<InetAddress, Long> entry : routes.entrySet()) {
        RowBuilder routesRow = sheet.row(ROUTES, peer);
        routesRow.label(6, address(entry.getKey()));
        routesRow.value(0, entry.getValue());
      }
    }
  }

  private static <T> T orNull(Optional<T> value) {
    return value == null ? null : value.orElse(null);
  }

  private static String address(InetAddress value) {
    return value == null ? null : value.getHostAddress();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
