package dev.exporterkit.samples.blackbox.dns;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;

/** Reads the numbers, names and bytes of a message. */
final class WireReader {
  private static final int POINTER = 0xc0;
  private static final int MAX_POINTERS = 128;

  private final byte[] message;
  private int at;

  WireReader(byte[] message) {
    this.message = message;
  }

  int position() {
    return at;
  }

  void skipTo(int position) {
    at = position;
  }

  int u8() throws ProbeFailedException {
    return byteAt(at++);
  }

  int u16() throws ProbeFailedException {
    return u8() << 8 | u8();
  }

  long u32() throws ProbeFailedException {
    return (long) u16() << 16 | u16();
  }

  byte[] bytes(int count) throws ProbeFailedException {
    byteAt(at + count - 1);
    byte[] bytes = new byte[count];
    System.arraycopy(message, at, bytes, 0, count);
    at += count;
    return bytes;
  }

  /** Reads a name, with a point at its end, through the pointers that shorten it. */
  String name() throws ProbeFailedException {
    StringBuilder name = new StringBuilder();
    int end = -1;
    int pointers = 0;
    for (int length = u8(); length > 0; length = u8()) {
      if (length >= POINTER) {
        int target = (length & ~POINTER) << 8 | u8();
        end = end < 0 ? at : end;
        at = target;
        if (++pointers > MAX_POINTERS) {
          throw new ProbeFailedException("a name of the answer goes round in a circle");
        }
      } else {
        name.append(new String(bytes(length), ISO_8859_1)).append('.');
      }
    }
    at = end < 0 ? at : end;
    return name.isEmpty() ? "." : name.toString();
  }

  private int byteAt(int position) throws ProbeFailedException {
    if (position < 0 || position >= message.length) {
      throw new ProbeFailedException("the answer ends in the middle of a record");
    }
    return message[position] & 0xff;
  }
}
