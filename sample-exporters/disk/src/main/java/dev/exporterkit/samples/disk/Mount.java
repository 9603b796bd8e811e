package dev.exporterkit.samples.disk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system and its mount point.
 *
 * @param point the path; each character is a byte
 * @param type the kernel's name for its type
 * @param readOnly whether it is read-only
 */
record Mount(String point, String type, boolean readOnly) {

  /** Returns the mount point as text; bytes that are not UTF-8 become {@code \xfc}. */
  String text() {
    byte[] bytes = point.getBytes(ISO_8859_1);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder();
      point
          .chars()
          .forEach(b -> text.append(b < 0x80 ? Character.toString(b) : "\\x%02x".formatted(b)));
      return text.toString();
    }
  }

  /** Returns the path byte by byte, even if this process's locale has no characters for it. */
  Path path() {
    StringBuilder uri = new StringBuilder("file://");
    point.chars().forEach(b -> uri.append(b == '/' ? "/" : "%%%02X".formatted(b)));
    return Path.of(URI.create(uri.toString()));
  }

  /** Reads the size, which may hang as long as a server or a disk does. */
  Space space() throws IOException {
    FileStore store = Files.getFileStore(path());
    return Space.of(store, readOnly);
  }
}
