package dev.exporterkit.benchmarks.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bodies of another peer's responses, by the names of their files. */
final class KeptBodies {
  private final Map<String, byte[]> bodies;

  private KeptBodies(Map<String, byte[]> bodies) {
    this.bodies = bodies;
  }

  static KeptBodies readFrom(Path folder) throws IOException {
    Map<String, byte[]> bodies = new HashMap<>();
    for (Path file : files(folder)) {
      bodies.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
    return new KeptBodies(bodies);
  }

  /** The body for a kind of request; empty if there is none. */
  byte[] body(String file) {
    return bodies.getOrDefault(file, new byte[0]);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
