package dev.exporterkit.runtime.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Reads files that operators name. Anything else with a name, such as a pipe or a device, is
 * rejected before it is opened, because opening or reading it may never end.
 */
public final class RegularFile {
  /** Files in these folders have no size, and reading some of them blocks. */
  private static final List<Path> OF_THE_KERNEL = List.of(Path.of("/proc"), Path.of("/sys"));

  private RegularFile() {}

  /**
   * Returns the bytes of a file.
   *
   * @param maxBytes the maximum size
   * @throws IOException if it cannot be read; the message continues after the name of the file
   */
  public static byte[] bytes(Path file, int maxBytes) throws IOException {
    try {
      check(file);
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
          throw new ReadException("is larger than " + size(maxBytes) + ".");
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw new ReadException("cannot be read: there is no such file.", e);
    } catch (AccessDeniedException e) {
      throw new ReadException("cannot be read: permission denied.", e);
    } catch (FileSystemException e) {
      throw new ReadException("cannot be read: " + reason(e) + ".", e);
    }
  }

  /**
   * Returns the text of a file in UTF-8.
   *
   * @param maxBytes the maximum size
   * @throws IOException if it cannot be read; the message continues after the name of the file
   */
  public static String text(Path file, int maxBytes) throws IOException {
    byte[] bytes = bytes(file, maxBytes);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ReadException("is not UTF-8. Save it as UTF-8.", e);
    }
  }

  private static void check(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new ReadException("cannot be read: it is a directory.");
    }
    if (!attributes.isRegularFile()) {
      throw new ReadException(
          "cannot be read: it is a pipe, a socket or a device. Copy its content to a file.");
    }
    Path real = file.toRealPath();
    if (OF_THE_KERNEL.stream().anyMatch(real::startsWith)) {
      throw new ReadException("cannot be read: it is a file of the kernel.");
    }
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? "the system rejects it" : e.getReason();
  }

  private static String size(int bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }

  /** Returns why a file cannot be read, as the text after its name. */
  private static final class ReadException extends IOException {
    private static final long serialVersionUID = 1;

    ReadException(String message) {
      super(message);
    }

    ReadException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
