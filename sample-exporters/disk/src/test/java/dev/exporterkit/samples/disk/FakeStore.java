package dev.exporterkit.samples.disk;

import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.jspecify.annotations.Nullable;

/** A file store as the JDK of another system would show it. */
final class FakeStore extends FileStore {
  private final String text;
  private final String name;

  FakeStore(String text, String name) {
    this.text = text;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String type() {
    return "fake";
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public long getTotalSpace() {
    return 8;
  }

  @Override
  public long getUsableSpace() {
    return 2;
  }

  @Override
  public long getUnallocatedSpace() {
    return 4;
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
