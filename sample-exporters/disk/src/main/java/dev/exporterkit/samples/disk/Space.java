package dev.exporterkit.samples.disk;

import java.io.IOException;
import java.nio.file.FileStore;

/** The size and free space of a file store. */
record Space(long size, long free, long usable, boolean readOnly) {
  static Space of(FileStore store, boolean readOnly) throws IOException {
    return new Space(
        store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace(), readOnly);
  }
}
