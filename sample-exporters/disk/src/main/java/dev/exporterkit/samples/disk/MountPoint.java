package dev.exporterkit.samples.disk;

import java.nio.file.FileStore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file store is to be found. */
final class MountPoint {
  private static final Pattern TWO_NAMES = Pattern.compile("(.*) \\((.*)\\)", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Z]:");

  private MountPoint() {}

  /**
   * Returns the mount point or the drive. {@link FileStore} has no accessor for it, but its text
   * holds it: {@code /mnt (/dev/sda1)} on Unix, {@code System (C:)} on Windows.
   */
  static String of(FileStore store) {
    Matcher names = TWO_NAMES.matcher(store.toString());
    if (!names.matches()) {
      return store.name();
    }
    return DRIVE.matcher(names.group(2)).matches() ? names.group(2) : names.group(1);
  }
}
