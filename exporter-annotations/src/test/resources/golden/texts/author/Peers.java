package texts;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Objects whose text is a label. */
@Collector(name = "peer")
public final class Peers {
  @Collect
  List<Peer> collect() throws IOException {
    InetAddress address = InetAddress.getByAddress("peer.example", new byte[] {10, 0, 0, 1});
    UUID id = UUID.fromString("6fa459ea-ee8a-3ca4-894e-db77e160355e");
    URI uri = URI.create("http://peer.example/metrics");
    return List.of(
        new Peer(id, address, uri, Path.of("spool", "in"), Optional.of(address), Map.of(address, 2L), 1, new Zone("eu", 1)),
        new Peer(id, null, uri, Path.of("spool"), Optional.empty(), Map.of(), 2, Zone.parse("us/2")));
  }

  record Peer(
      @Label UUID id,
      @Label InetAddress address,
      @Label URI uri,
      @Label Path folder,
      @Label Optional<InetAddress> next,
      @Label("of") @Gauge(name = "peer_routes", help = "Routes by address.")
          Map<InetAddress, Long> routes,
      @Gauge(name = "peer_open", help = "Connections now open.") long open,
      @Label Zone zone) {}

  /** A type of the author's with a text. */
  record Zone(String region, int number) {
    static Zone parse(CharSequence text) {
      String[] parts = text.toString().split("/");
      return new Zone(parts[0], Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
      return region + "/" + number;
    }
  }
}
