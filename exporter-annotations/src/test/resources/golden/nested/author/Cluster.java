package cluster;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sheets in sheets. */
@Collector(name = "cluster", description = "Nodes, their disks and what runs on them.")
final class Cluster {
  @Collect
  Optional<Page> collect() {
    Disk disk = new Disk("sda", 10);
    Id id = new Id("eu", Optional.of(7), new Rack("r1"));
    Node node =
        new Node(
            id,
            4,
            new Version("1.2"),
            List.of(disk),
            Optional.empty(),
            new TreeMap<>(Map.of("in", 1L, "out", 2L)),
            Map.of(Kind.BATCH, new Jobs(3)));
    Node bare = new Node(new Id("us", Optional.empty(), new Rack("r2")), 2, null, null, null, null, null);
    return Optional.of(new Page(List.of(node, bare), new Totals(1), Set.of("a")));
  }

  enum Kind {
    BATCH,
    SERVICE
  }

  record Page(List<Node> nodes, Totals totals, Set<String> raw) {
    @Gauge(name = "cluster_sites", help = "Sites.")
    int sites() {
      return raw.size();
    }
  }

  record Totals(@Gauge(name = "cluster_nodes", help = "Nodes.") long nodes) {}

  record Rack(@Label String rack) {}

  record Id(@Label String site, @Label Optional<Integer> number, @Label Rack rack) {}

  record Node(
      @Label Id id,
      @Gauge(name = "cluster_node_cpus", help = "Processors.") int cpus,
      Version version,
      List<Disk> disks,
      Optional<Disk> spare,
      @Label("direction") @Counter(name = "cluster_node_network_bytes_total", help = "Traffic.")
          TreeMap<String, Long> network,
      @Label("kind") Map<Kind, Jobs> jobs) {}

  @Info(name = "cluster_node_info", help = "What a node is.")
  record Version(@Label String version) {}

  record Disk(
      @Label("disk") String name,
      @Gauge(name = "cluster_disk_size_bytes", help = "Size of the disk.") long size) {}

  record Jobs(@Gauge(name = "cluster_jobs_running", help = "Jobs now running.") int running) {}
}
