package dev.exporterkit.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the text of a configuration. */
final class ConfigText {
  private ConfigText() {}

  /** Returns the text of a file; null if there is none, which is then a problem. */
  static @Nullable String of(Path file, Problems problems) {
    if (file.toString().isBlank()) {
      problems.add(
          ConfigPath.ROOT, "the name of the file is empty. Write one, or remove the flag.");
      return null;
    }
    try {
      return RegularFile.text(file, YamlText.MAX_BYTES);
    } catch (IOException e) {
      problems.add(ConfigPath.ROOT, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Returns the text of a resource; null if there is none. */
  static @Nullable String resource(Class<?> owner, String name) {
    try (@Nullable InputStream in = owner.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of " + owner.getName(), e);
    }
  }

  /** Unlike the constructor of strings, rejects bytes that are not UTF-8. */
  static String utf8(byte[] bytes) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
