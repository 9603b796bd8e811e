package dev.exporterkit.samples.disk;

import dev.exporterkit.samples.disk.StoreCollector.Place;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file stores of this machine, and how to read each. */
final class FileStores {
  private static final Pattern DRIVE = Pattern.compile(".* \\(([A-Z]:)\\)", Pattern.DOTALL);

  private FileStores() {}

  /**
   * On Linux without the JDK's list: building it hangs with each mount, and its names are lossy.
   */
  static Map<Place, Callable<Space>> ofThisMachine() throws IOException {
    return MountTable.exists()
        ? ofMounts(MountTable.read())
        : ofJdk(FileSystems.getDefault().getFileStores());
  }

  static Map<Place, Callable<Space>> ofMounts(Iterable<Mount> mounts) {
    Map<Place, Callable<Space>> stores = new LinkedHashMap<>();
    for (Mount mount : mounts) {
      stores.put(new Place(mount.text(), mount.type()), mount::space);
    }
    return stores;
  }

  static Map<Place, Callable<Space>> ofJdk(Iterable<FileStore> fileStores) {
    Map<Place, Callable<Space>> stores = new LinkedHashMap<>();
    for (FileStore store : fileStores) {
      Place place = new Place(mount(store), store.type());
      stores.put(place, () -> Space.of(store, store.isReadOnly()));
    }
    return stores;
  }

  /**
   * Returns the mount point or the drive. {@link FileStore} has no accessor for it, but its text
   * contains it: {@code /mnt (/dev/disk1)} on Unix, {@code System (C:)} on Windows.
   */
  static String mount(FileStore store) {
    String text = store.toString();
    String name = " (" + store.name() + ")";
    if (text.startsWith("/") && text.endsWith(name)) {
      return text.substring(0, text.length() - name.length());
    }
    Matcher drive = DRIVE.matcher(text);
    return drive.matches() ? drive.group(1) : store.name();
  }
}
