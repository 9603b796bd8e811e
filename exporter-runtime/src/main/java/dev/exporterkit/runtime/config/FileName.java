package dev.exporterkit.runtime.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Creates paths from the texts of operators, and reports why that is impossible. */
public final class FileName {
  private static final String ENCODING = System.getProperty("sun.jnu.encoding", "");
  private static final char UNDECODABLE = '\uFFFD';

  private FileName() {}

  /**
   * Returns the path of a text.
   *
   * @throws IllegalArgumentException if it cannot be the name of a file, with the reason and the
   *     fix
   */
  public static Path parse(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("must not contain a NUL character.");
    }
    // Java replaces each byte of an argument that the locale cannot decode with this character.
    if (!isUnicode() && text.indexOf(UNDECODABLE) >= 0) {
      throw new IllegalArgumentException(needsLocale());
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          isUnicode() ? "is not a path: " + e.getReason() + "." : needsLocale(), e);
    }
  }

  /** Returns the path of a text; a relative one is resolved against a folder. */
  public static Path parse(@Nullable Path folder, String text) {
    Path path = parse(text);
    return folder == null ? path : folder.resolve(path);
  }

  private static boolean isUnicode() {
    return ENCODING.startsWith("UTF-");
  }

  private static String needsLocale() {
    return "the locale's encoding, "
        + ENCODING
        + ", does not include all of these characters. Set LC_ALL=C.UTF-8 for this program.";
  }
}
