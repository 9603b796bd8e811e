package dev.exporterkit.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fetches the text of a configuration. */
final class ConfigText {
  private ConfigText() {}

  /** Returns the text of a file; null if there is none, which is then a finding. */
  static @Nullable String of(Path file, Findings findings) {
    if (file.toString().isBlank()) {
      findings.add(Place.ROOT, "there is no name of a file. Write one, or leave the flag out.");
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(YamlText.MOST_BYTES + 1);
      if (bytes.length > YamlText.MOST_BYTES) {
        findings.add(Place.ROOT, "is larger than 4 MiB, which no configuration is.");
        return null;
      }
      return utf8(bytes);
    } catch (CharacterCodingException e) {
      findings.add(Place.ROOT, "is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      findings.add(Place.ROOT, Unreadable.reason(file, e) + " Name another with --config.file.");
    }
    return null;
  }

  /** Returns the text of a file that is part of the program; null if there is none. */
  static @Nullable String resource(Class<?> beside, String name) {
    try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
      return in == null ? null : utf8(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of " + beside.getName(), e);
    }
  }

  /** Unlike the constructor of strings, refuses what is not UTF-8. */
  static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
