package dev.exporterkit.samples.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MountTableTest {
  private static final String ROOT = "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n";

  @Test
  void pointsAreReadByteForByte() {
    List<Mount> mounts =
        MountTable.parse(
            ROOT
                + line(30, 27, "/a\\040b\\011c\\012d\\134e")
                + line(31, 27, "/\u00c3\u00bc1")
                + line(32, 27, "/\u00fc1")
                + line(33, 27, "/\u00e41")
                + line(34, 27, "/r\re"));
    assertThat(mounts)
        .extracting(Mount::text)
        .containsExactly("/", "/a b\tc\nd\\e", "/ü1", "/\\xfc1", "/\\xe41", "/r\re");
    assertThat(mounts.get(3).path()).isNotEqualTo(mounts.get(4).path());
    assertThat(mounts.get(1).path()).isEqualTo(Path.of("/a b\tc\nd\\e"));
    assertThat(mounts.get(0).path()).isEqualTo(Path.of("/"));
  }

  @Test
  void typeAndModeAreRead() {
    List<Mount> mounts =
        MountTable.parse(
            ROOT
                + "30 27 0:40 / /a ro,nosuid shared:1 master:2 - fuse.x C: rw\n"
                + "31 27 0:41 /sub /b rw - nfs4 - ro,vers=4.2\n"
                + "32 27 0:42 / /c rw - tmpfs  rw\n");
    assertThat(mounts)
        .containsExactly(
            new Mount("/", "ext4", false),
            new Mount("/a", "fuse.x", true),
            new Mount("/b", "nfs4", true),
            new Mount("/c", "tmpfs", false));
  }

  @Test
  void hiddenMountsAreLeftOut() {
    String table =
        ROOT
            + line(30, 27, "/a")
            + line(31, 30, "/a/b")
            + line(32, 30, "/a") // over 30, so that 31 cannot be reached
            + line(33, 27, "/aa")
            + line(34, 33, "/aa/gone//deleted");
    assertThat(MountTable.parse(table)).extracting(Mount::point).containsExactly("/", "/a", "/aa");
    assertThat(MountTable.parse(table + line(35, 32, "/a/b")))
        .extracting(Mount::point)
        .containsExactly("/", "/a", "/aa", "/a/b");
  }

  @Test
  void stackedRootsAreOne() {
    String rootfs = "1 1 0:1 / / rw - rootfs rootfs rw\n";
    assertThat(MountTable.parse(rootfs + ROOT)).containsExactly(new Mount("/", "ext4", false));
  }

  @Test
  void bindMountsAreMountsOfTheirOwn() {
    assertThat(MountTable.parse(ROOT + line(30, 27, "/a") + line(31, 27, "/b"))).hasSize(3);
  }

  @Test
  void randomTablesFailNothing() {
    Random random = new Random(7);
    String table = ROOT + line(30, 27, "/a\\040b") + line(31, 30, "/a\\040b/c");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder mutant = new StringBuilder(table);
      for (int change = 0; change < 4; change++) {
        mutant.setCharAt(random.nextInt(mutant.length()), (char) random.nextInt(256));
      }
      assertThatCode(() -> MountTable.parse(mutant.toString()).forEach(Mount::text))
          .doesNotThrowAnyException();
    }
  }

  private static String line(int id, int parent, String point) {
    return id + " " + parent + " 0:" + id + " / " + point + " rw - tmpfs tmpfs rw\n";
  }
}
