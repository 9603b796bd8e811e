package cluster;

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
import java.util.TreeMap;
import javax.annotation.processing.Generated;

/** Exposes what {@link Cluster} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Cluster_Binding implements CollectorBinding<Cluster> {
  private static final EnumText<Cluster.Kind> KIND = EnumText.of(Cluster.Kind.values());
  private static final RowSchema PAGE = RowSchema.withLabels()
      .gauge(LONG, "cluster_sites", "Sites.")
      .build();
  private static final RowSchema NODE = RowSchema.withLabels("site", "number", "rack")
      .gauge(LONG, "cluster_node_cpus", "Processors.")
      .build();
  private static final RowSchema NETWORK = RowSchema.withLabels("site", "number", "rack", "direction")
      .counter(LONG, "cluster_node_network_bytes_total", "Traffic.")
      .build();
  private static final RowSchema VERSION = RowSchema.withLabels("site", "number", "rack", "version")
      .info("cluster_node_info", "What a node is.")
      .build();
  private static final RowSchema DISK = RowSchema.withLabels("site", "number", "rack", "disk")
      .gauge(LONG, "cluster_disk_size_bytes", "Size of the disk.")
      .build();
  private static final RowSchema BY_KIND = RowSchema.withLabels("site", "number", "rack", "kind")
      .build();
  private static final RowSchema JOBS = RowSchema.withLabels("site", "number", "rack", "kind")
      .gauge(LONG, "cluster_jobs_running", "Jobs now running.")
      .build();
  private static final RowSchema TOTALS = RowSchema.withLabels()
      .gauge(LONG, "cluster_nodes", "Nodes.")
      .build();

  @Override
  public Class<Cluster> type() {
    return Cluster.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("cluster", "Nodes, their disks and what runs on them.", true);
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(
        PAGE,
        NODE,
        NETWORK,
        VERSION,
        DISK,
        BY_KIND,
        JOBS,
        TOTALS);
  }

  @Override
  public void fetch(Cluster collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Optional<Cluster.Page> returned = Objects.requireNonNull(collector.collect(), "collect() returned null");
    if (returned.isPresent()) {
      page(returned.get(), sheet);
    }
  }

  private static void page(Cluster.Page row, SheetBuilder sheet) {
    RowBuilder page = sheet.row(PAGE);
    try {
      page.value(0, row.sites());
    } catch (RuntimeException e) {
      page.broken(0, e);
    }
    List<Cluster.Node> nodes = row.nodes();
    if (nodes != null) {
      for (Cluster.Node node : nodes) {
        node(node, page, sheet);
      }
    }
    Cluster.Totals totals = row.totals();
    if (totals != null) {
      totals(totals, page, sheet);
    }
  }

  private static void node(Cluster.Node row, RowBuilder outer, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(NODE);
      return;
    }
    RowBuilder node = sheet.row(NODE, outer);
    Cluster.Id id = row.id();
    if (id == null) {
      node.label(0, (String) null);
    } else {
      node.label(0, id.site());
      node.optionalLabel(1, text(orNull(id.number())));
      Cluster.Rack rack = id.rack();
      if (rack == null) {
        node.label(2, (String) null);
      } else {
        node.label(2, rack.rack());
      }
    }
    node.value(0, row.cpus());
    TreeMap<String, Long> network = row.network();
    if (network != null) {
      for (Map.Entry<String, Long> entry : network.entrySet()) {
        RowBuilder networkRow = sheet.row(NETWORK, node);
        networkRow.label(3, entry.getKey());
        networkRow.value(0, entry.getValue());
      }
    }
    Cluster.Version version = row.version();
    if (version != null) {
      version(version, node, sheet);
    }
    List<Cluster.Disk> disks = row.disks();
    if (disks != null) {
      for (Cluster.Disk disk : disks) {
        disk(disk, node, sheet);
      }
    }
    Optional<Cluster.Disk> spare = row.spare();
    if (spare != null && spare.isPresent()) {
      disk(spare.get(), node, sheet);
    }
    Map<Cluster.Kind, Cluster.Jobs> jobs = row.jobs();
    if (jobs != null) {
      for (Map.Entry<Cluster.Kind, Cluster.Jobs> entry2 : jobs.entrySet()) {
        Cluster.Jobs value = entry2.getValue();
        if (value != null) {
          RowBuilder keyed = sheet.row(BY_KIND, node);
          keyed.label(3, KIND.text(entry2.getKey()));
          jobs(value, keyed, sheet);
        }
      }
    }
  }

  private static void totals(Cluster.Totals row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder totals = sheet.row(TOTALS, outer);
    totals.value(0, row.nodes());
  }

  private static void version(Cluster.Version row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder version = sheet.row(VERSION, outer);
    version.label(3, row.version());
    version.info(0);
  }

  private static void disk(Cluster.Disk row, RowBuilder outer, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(DISK);
      return;
    }
    RowBuilder disk = sheet.row(DISK, outer);
    disk.label(3, row.name());
    disk.value(0, row.size());
  }

  private static void jobs(Cluster.Jobs row, RowBuilder outer, SheetBuilder sheet) {
    RowBuilder jobs = sheet.row(JOBS, outer);
    jobs.value(0, row.running());
  }

  private static <T> T orNull(Optional<T> value) {
    return value == null ? null : value.orElse(null);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
