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
 * A file system and where it is mounted.
 *
 * @param point each character is a byte of its path
 * @param type the kernel's name of its type
 * @param readOnly whether nothing can be written
 */
record Mount(String point, String type, boolean readOnly) {

  /**
   * Returns the mount point as text; where it is not UTF-8, with each other byte as {@code \xfc}.
   */
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

  /** Returns the path byte for byte, also where this process's locale has no characters for it. */
  Path path() {
    StringBuilder uri = new StringBuilder("file://");
    point.chars().forEach(b -> uri.append(b == '/' ? "/" : "%%%02X".formatted(b)));
    return Path.of(URI.create(uri.toString()));
  }

  /** Reads its size, which may hang for as long as a server or a disk does. */
  Space space() throws IOException {
    FileStore store = Files.getFileStore(path());
    return Space.of(store, readOnly);
  }
}
