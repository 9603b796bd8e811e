package dev.exporterkit.samples.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.StoreCollector.Store;
import dev.exporterkit.samples.disk.StoreCollector.Stores;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreCollectorTest {
  @Test
  void storesOfThisMachineHaveSpace() {
    assertThat(new StoreCollector().collect().stores())
        .isNotEmpty()
        .allSatisfy(store -> assertThat(store.size()).isPositive())
        .allSatisfy(store -> assertThat(store.free()).isBetween(0L, store.size()))
        .allSatisfy(store -> assertThat(store.usable()).isBetween(0L, store.size()));
  }

  @Test
  void mountPointAndDriveAreFound() {
    assertThat(
            read(
                    new FakeStore("/mnt/my (disk) (/dev/sda1)", "ext4", 8),
                    new FakeStore("System (C:)", "NTFS", 8),
                    new FakeStore("odd", "x", 8))
                .stores())
        .extracting(Store::mount)
        .containsExactly("/mnt/my (disk)", "C:", "fake");
  }

  @Test
  void sizesAreThoseOfTheStore() {
    assertThat(read(new FakeStore("/ (root)", "ext4", 8)).stores())
        .containsExactly(new Store("/", "ext4", 8, 4, 2, false));
  }

  @Test
  void kernelStateIsNoStore() {
    Stores stores =
        read(
            new FakeStore("/proc (proc)", "proc", 0),
            new FakeStore("/dev (udev)", "devtmpfs", 8),
            new FakeStore("/sys/x (x)", "unheard-of", 0));
    assertThat(stores).isEqualTo(new Stores(0, stores.stores()));
    assertThat(stores.stores()).isEmpty();
  }

  @Test
  void unreadableStoreCostsItsOwnRow() {
    Stores stores = read(new FakeStore("/a (a)", "fuse", -1), new FakeStore("/b (b)", "ext4", 8));
    assertThat(stores.unreadable()).isEqualTo(1);
    assertThat(stores.stores()).extracting(Store::mount).containsExactly("/b");
  }

  @Test
  void laterStoreHidesEarlierOnSameMount() {
    Stores stores =
        read(new FakeStore("/a (old)", "ext4", 8), new FakeStore("/a (new)", "xfs", 16));
    assertThat(stores.stores()).extracting(Store::filesystem).containsExactly("xfs");
  }

  private static Stores read(FakeStore... stores) {
    return StoreCollector.read(List.of(stores));
  }
}
