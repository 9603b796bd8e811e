package dev.exporterkit.samples.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;

/** A file store as the JDK would show it, of any type and size; a negative size fails. */
final class FakeStore extends FileStore {
  private final String text;
  private final String type;
  private final long size;

  FakeStore(String text, String type, long size) {
    this.text = text;
    this.type = type;
    this.size = size;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public long getTotalSpace() throws IOException {
    if (size < 0) {
      throw new IOException("Permission denied");
    }
    return size;
  }

  @Override
  public long getUsableSpace() {
    return size / 4;
  }

  @Override
  public long getUnallocatedSpace() {
    return size / 2;
  }

  @Override
  public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
    return false;
  }

  @Override
  public boolean supportsFileAttributeView(String name) {
    return false;
  }

  @Override
  public <V extends FileStoreAttributeView> @Nullable V getFileStoreAttributeView(Class<V> type) {
    return null;
  }

  @Override
  public Object getAttribute(String attribute) {
    throw new UnsupportedOperationException(attribute);
  }

  @Override
  public String toString() {
    return text;
  }
}
