package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.spi.RowTable;
import java.io.IOException;

/**
 * An additional label of a sample, after those of its row: a bucket's bound, a quantile, a state.
 */
final class ExtraLabel {
  private static final byte[] OPEN = {'{'};
  private static final byte[] COMMA = {','};

  /** {@code name="value"} and the end of the labels, with the space before a value. */
  private final byte[] bytes;

  private ExtraLabel(byte[] bytes) {
    this.bytes = bytes;
  }

  static ExtraLabel of(String name, String value) {
    return new ExtraLabel((name + "=\"" + Escapes.label(value) + "\"} ").getBytes(UTF_8));
  }

  /** Returns a label with a number, which has a decimal point even if it is whole: {@code 1.0}. */
  static ExtraLabel of(String name, double value) {
    byte[] text = new byte[NumberText.MAX_LENGTH];
    return of(name, new String(text, 0, NumberText.writeBound(value, text, 0), UTF_8));
  }

  /** Writes the labels of a row with this one at the end. */
  void write(Output out, RowTable table, int row) throws IOException {
    int start = table.blockStart(row);
    int end = table.blockEnd(row);
    if (end - start == 1) {
      out.bytes(OPEN);
    } else {
      // Without the closing brace and the space.
      out.bytes(table.blocks(), start, end - 2);
      out.bytes(COMMA);
    }
    out.bytes(bytes);
  }
}
