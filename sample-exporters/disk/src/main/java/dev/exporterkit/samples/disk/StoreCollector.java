package dev.exporterkit.samples.disk;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Size and free space of each file store of this machine. */
@Collector(value = "store", description = "Size and free space of each file store.")
final class StoreCollector {
  /** File systems that show the kernel's state, mount others on first touch, or are always full. */
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

  @Collect
  Stores collect() {
    return read(FileSystems.getDefault().getFileStores());
  }

  static Stores read(Iterable<FileStore> fileStores) {
    Map<String, Store> stores = new LinkedHashMap<>();
    int unreadable = 0;
    for (FileStore fileStore : fileStores) {
      try {
        if (!WITHOUT_SPACE.contains(fileStore.type()) && fileStore.getTotalSpace() > 0) {
          Store store = Store.of(fileStore);
          stores.put(store.mount(), store); // of two on one mount point, users see the later one
        }
      } catch (IOException e) {
        unreadable++;
      }
    }
    return new Stores(unreadable, stores.values());
  }

  record Stores(
      @Gauge(name = "disk_stores_unreadable", help = "File stores left out, as not readable.")
          int unreadable,
      Collection<Store> stores) {}

  record Store(
      @Label String mount,
      @Label String filesystem,
      @Gauge(name = "disk_store_size_bytes", help = "Size of the file store.") long size,
      @Gauge(name = "disk_store_free_bytes", help = "Free space, with what is kept for root.")
          long free,
      @Gauge(name = "disk_store_usable_bytes", help = "Free space that this user may fill.")
          long usable,
      @Gauge(name = "disk_store_readonly", help = "1 if nothing can be written.")
          boolean readOnly) {

    static Store of(FileStore store) throws IOException {
      return new Store(
          MountPoint.of(store),
          store.type(),
          store.getTotalSpace(),
          store.getUnallocatedSpace(),
          store.getUsableSpace(),
          store.isReadOnly());
    }
  }
}
