package dev.exporterkit.annotations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts that a test expects, as files; {@code -Dgolden.accept=true} makes them what is found. */
final class Golden {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");
  private static final Path FOLDER = Path.of("src", "test", "resources");

  private Golden() {}

  static Path folder(String name) {
    return FOLDER.resolve(name);
  }

  /** Returns what a folder holds, in order. */
  static List<Path> in(String folder) throws IOException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.sorted().toList();
    }
  }

  static void assertSame(Path file, String found) throws IOException {
    if (ACCEPT) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, found);
    }
    assertThat(found)
        .as("%s (if the change is right: mvn … -Dgolden.accept=true)", file)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
