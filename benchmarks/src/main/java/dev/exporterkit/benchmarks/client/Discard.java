package dev.exporterkit.benchmarks.client;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Discards all bytes. */
final class Discard implements WritableByteChannel {
  @Override
  public int write(ByteBuffer bytes) {
    int count = bytes.remaining();
    bytes.position(bytes.limit());
    return count;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
