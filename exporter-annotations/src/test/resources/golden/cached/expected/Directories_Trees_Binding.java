package cached;

import static dev.exporterkit.api.spi.ColumnType.DOUBLE;
import static dev.exporterkit.api.spi.ColumnType.LONG;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Exposes what {@link Directories.Trees} collects. */
@Generated("dev.exporterkit.annotations.processor.CollectorProcessor")
@SuppressWarnings({"all", "deprecation", "removal", "exports", "missing-explicit-ctor"})
public final class Directories_Trees_Binding implements CollectorBinding<Directories.Trees> {
  private static final RowSchema TREE = RowSchema.withLabels("path")
      .gauge(LONG, "disk_tree_size_bytes", "Bytes in all files below.")
      .gauge(DOUBLE, "disk_tree_walk_duration_seconds", "Time it took.")
      .build();

  @Override
  public Class<Directories.Trees> type() {
    return Directories.Trees.class;
  }

  @Override
  public CollectorDescriptor descriptor() {
    return new CollectorDescriptor("directory", "Size of directory trees, which takes minutes; see --disk.directories.", true)
        .timeout(GoDuration.parse("20m"))
        .cached(new Caching(GoDuration.parse("1h30m"), GoDuration.parse("24h")));
  }

  @Override
  public List<RowSchema> schemas() {
    return List.of(TREE);
  }

  @Override
  public void fetch(Directories.Trees collector, CollectRequest run, SheetBuilder sheet) throws Exception {
    Stream<Directories.Trees.Tree> returned = Objects.requireNonNull(collector.collect(run.scrape()), "collect() returned null");
    try (returned) {
      for (Iterator<Directories.Trees.Tree> each = returned.iterator(); each.hasNext(); ) {
        tree(each.next(), sheet);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void tree(Directories.Trees.Tree row, SheetBuilder sheet) {
    if (row == null) {
      sheet.nullRow(TREE);
      return;
    }
    RowBuilder tree = sheet.row(TREE);
    tree.label(0, row.path());
    tree.value(0, row.size());
    tree.value(1, row.walk());
  }
}
