package states;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.StateSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enums as labels, keys and states. */
@Collector(name = "node", description = "States of nodes.")
final class Nodes {
  @Collect
  @Label("site")
  Map<String, List<Node>> nodes() {
    return Map.of("eu", List.of(new Node(Phase.READY, Phase.GONE, Set.of(Flag.A, Flag.C), Optional.empty(), true)));
  }

  enum Phase {
    READY,
    @Label("left")
    GONE
  }

  enum Flag {
    A,
    B,
    C
  }

  record Node(
      @Label Phase wanted,
      @StateSet(name = "node_phase", help = "Phase of the node.") Phase phase,
      @StateSet(name = "node_flags", help = "Flags of the node.") Set<Flag> flags,
      @StateSet(name = "node_last_phase", help = "Phase before.") Optional<Phase> last,
      @Gauge(name = "node_up", help = "Whether the node answers.") boolean up) {}
}
