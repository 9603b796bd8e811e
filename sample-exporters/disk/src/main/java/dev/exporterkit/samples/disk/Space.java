package dev.exporterkit.samples.disk;

import java.io.IOException;
import java.nio.file.FileStore;

/** How large a file store is, and how full. */
record Space(long size, long free, long usable, boolean readOnly) {
  static Space of(FileStore store, boolean readOnly) throws IOException {
    return new Space(
        store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace(), readOnly);
  }
}
