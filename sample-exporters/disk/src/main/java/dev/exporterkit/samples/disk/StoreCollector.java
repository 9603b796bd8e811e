package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ScrapeContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;

/** Size and free space of each file store. */
@Collector(name = "store")
final class StoreCollector {
  private static final Duration MAX_PATIENCE = Duration.ofSeconds(5); // as node_exporter's

  /**
   * File systems that show the kernel's state, mount others on first access, or are always full.
   */
  private static final Set<String> WITHOUT_SPACE =
      Set.of(
          "autofs",
          "binfmt_misc",
          "bpf",
          "cgroup",
          "cgroup2",
          "configfs",
          "debugfs",
          "devpts",
          "devtmpfs",
          "efivarfs",
          "fusectl",
          "hugetlbfs",
          "mqueue",
          "nsfs",
          "proc",
          "pstore",
          "rpc_pipefs",
          "securityfs",
          "selinuxfs",
          "squashfs",
          "sysfs",
          "tracefs");

  private final SeparateReads<Place, Space> reads = new SeparateReads<>();
  private final Callable<Map<Place, Callable<Space>>> stores;

  @Inject
  StoreCollector() {
    this(FileStores::ofThisMachine);
  }

  StoreCollector(Callable<Map<Place, Callable<Space>>> stores) {
    this.stores = stores;
  }

  /**
   * The labels of a store.
   *
   * @param mount its mount point or drive
   * @param filesystem its type
   */
  record Place(String mount, String filesystem) {}

  @Collect
  Stores collect(ScrapeContext scrape) throws Exception {
    Duration half = scrape.remaining().dividedBy(2);
    Duration patience = half.compareTo(MAX_PATIENCE) < 0 ? half : MAX_PATIENCE;
    Map<Place, Callable<Space>> wanted = new LinkedHashMap<>(stores.call());
    wanted.keySet().removeIf(place -> WITHOUT_SPACE.contains(place.filesystem()));
    List<Store> seen = new ArrayList<>();
    reads
        .read(wanted, patience)
        .forEach(
            (place, space) -> {
              if (space.isEmpty() || space.get().size() > 0) {
                seen.add(Store.of(place, space));
              }
            });
    return new Stores((int) seen.stream().filter(Store::error).count(), seen);
  }

  record Stores(
      @Gauge(
              name = "disk_stores_unreadable",
              help = "File stores without a size, because they cannot be read or do not respond.")
          int unreadable,
      List<Store> stores) {}

  record Store(
      @Label String mount,
      @Label String filesystem,
      @Gauge(name = "disk_store_size_bytes", help = "Size of the file store.") OptionalLong size,
      @Gauge(
              name = "disk_store_free_bytes",
              help = "Free space, including space reserved for root.")
          OptionalLong free,
      @Gauge(name = "disk_store_usable_bytes", help = "Free space that this user can use.")
          OptionalLong usable,
      @Gauge(name = "disk_store_readonly", help = "Whether the file store is read-only.")
          OptionalLong readOnly,
      @Gauge(
              name = "disk_store_error",
              help = "Whether the file store cannot be read or does not respond.")
          boolean error) {

    static Store of(Place place, Optional<Space> space) {
      return new Store(
          place.mount(),
          place.filesystem(),
          value(space.map(Space::size)),
          value(space.map(Space::free)),
          value(space.map(Space::usable)),
          value(space.map(s -> s.readOnly() ? 1L : 0L)),
          space.isEmpty());
    }

    private static OptionalLong value(Optional<Long> value) {
      return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
  }
}
