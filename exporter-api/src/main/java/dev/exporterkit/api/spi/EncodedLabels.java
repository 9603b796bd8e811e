package dev.exporterkit.api.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The labels of rows as both text formats write them, one block after the other: <code>
 * {a="x",b="y"} </code> with the space before the value, or only that space if a row has no labels.
 * Escapes in label values are the same in both formats, so a block is encoded once.
 */
final class EncodedLabels {
  private byte[] bytes;
  private int size;
  private int[] ends;
  private int count;

  /** Null once the rows are frozen, so that a cached sheet does not keep it. */
  private @Nullable BlockIndex index;

  EncodedLabels(int rows, int byteCount) {
    this.bytes = new byte[byteCount];
    this.ends = new int[rows];
    this.index = new BlockIndex(rows);
  }

  /** Starts a block. */
  void open() {
    reserve(1);
    bytes[size++] = '{';
  }

  /** Starts a block with the labels of another block that is still open. */
  void open(EncodedLabels outer) {
    int from = outer.start();
    int length = outer.size - from;
    reserve(length);
    System.arraycopy(outer.bytes, from, bytes, size, length);
    size += length;
  }

  /**
   * Adds a label, unless its value is empty, which Prometheus treats as a missing label. Returns
   * false if the value has an unpaired surrogate; the block must then be discarded.
   */
  boolean label(byte[] prefix, String value) {
    int length = value.length();
    if (length == 0) {
      return true;
    }
    reserve(prefix.length + 2 * length + 2);
    System.arraycopy(prefix, 0, bytes, size, prefix.length);
    size += prefix.length;
    byte[] to = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        size = at;
        if (!encode(value.substring(i))) {
          return false;
        }
        at = size;
        break;
      }
      if (c == '"' || c == '\\' || c == '\n') {
        to[at++] = '\\';
        to[at++] = (byte) (c == '\n' ? 'n' : c);
      } else {
        to[at++] = (byte) c;
      }
    }
    bytes[at++] = '"';
    bytes[at++] = ',';
    size = at;
    return true;
  }

  /** Ends the open block. Discards it and returns false if an earlier block is equal. */
  boolean close() {
    int start = start();
    reserve(1);
    if (bytes[size - 1] == ',') {
      bytes[size - 1] = '}';
    } else {
      size = start;
    }
    bytes[size++] = ' ';
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, Column.grown(count, count));
    }
    ends[count] = size;
    if (!requireNonNull(index).add(this, count)) {
      size = start;
      return false;
    }
    count++;
    return true;
  }

  /** Ends the adding of blocks. */
  void freeze() {
    index = null;
  }

  /** Discards the open block. */
  void discard() {
    size = start();
  }

  /** Returns the labels of the block that was last discarded as equal, for messages. */
  String rejected() {
    String block = new String(bytes, size, ends[count] - size, UTF_8).strip();
    return block.isEmpty() ? "no labels" : block;
  }

  /** Returns the labels of the open block, for messages; an empty string if there are none. */
  String openText() {
    String open = new String(bytes, start(), size - start(), UTF_8);
    return open.endsWith(",") ? open.substring(0, open.length() - 1) + "}" : "";
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  int count() {
    return count;
  }

  int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  int end(int row) {
    return ends[row];
  }

  private int start() {
    return start(count);
  }

  private boolean encode(String rest) {
    if (!Unicode.isWellFormed(rest)) {
      return false;
    }
    byte[] encoded = rest.getBytes(UTF_8);
    reserve(2 * encoded.length + 2);
    for (byte b : encoded) {
      if (b == '"' || b == '\\' || b == '\n') {
        bytes[size++] = '\\';
        bytes[size++] = b == '\n' ? (byte) 'n' : b;
      } else {
        bytes[size++] = b;
      }
    }
    return true;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
    }
  }
}
