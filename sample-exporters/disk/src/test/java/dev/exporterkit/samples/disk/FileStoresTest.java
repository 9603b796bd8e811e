package dev.exporterkit.samples.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStoresTest {
  @ParameterizedTest
  @CsvSource({
    "/mnt/my (disk) (/dev/sda1), /dev/sda1, /mnt/my (disk)",
    "/mnt (C:), C:, /mnt",
    "/mnt (odd (name)), odd (name), /mnt",
    "System (C:), System, C:",
    "odd, fake, fake",
  })
  void mountPointAndDriveAreFound(String text, String name, String mount) {
    assertThat(FileStores.mount(new FakeStore(text, name))).isEqualTo(mount);
  }
}
