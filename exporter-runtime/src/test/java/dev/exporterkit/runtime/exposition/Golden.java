package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Expectations too large to stand in a test. */
final class Golden {
  private Golden() {}

  static String text(Class<?> test, String method) throws IOException {
    String name = "/golden/" + test.getSimpleName() + "/" + method;
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
