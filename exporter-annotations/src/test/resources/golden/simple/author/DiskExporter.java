package disk;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.util.Arrays;
import java.util.List;

@Exporter(
    name = "disk",
    port = 19100,
    description = "Space on the file stores of this machine.",
    collectors = DiskExporter.Stores.class,
    options = DiskExporter.Options.class,
    guiceModules = {DiskExporter.First.class, DiskExporter.Second.class})
public final class DiskExporter {
  public static void main(String... args) {}

  static final class Options {}

  static final class First extends com.google.inject.AbstractModule {}

  static final class Second extends com.google.inject.AbstractModule {}

  @Collector(name = "store", description = "Size and free space of each file store.")
  static final class Stores {
    @Collect
    List<Store> collect() {
      return Arrays.asList(
          new Store("/", "ext4", 100, 50),
          null,
          new Store("/home \"x\"", "xfs", 200, -1),
          new Store(null, "xfs", 1, 1),
          new Store("/", "ext4", 7, 7));
    }

    record Store(
        @Label String mount,
        @Label String filesystem,
        @Gauge(name = "disk_store_size_bytes", help = "Size of the file store.") long size,
        @Gauge(name = "disk_store_free_bytes", help = "Free space on the file store.") long free) {}
  }
}
