package dev.exporterkit.runtime.config;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Passes a text to SnakeYAML's scanner. SnakeYAML's own reader copies all of a scalar for each
 * further thousand characters, so its time is quadratic in the scalar's length.
 */
final class TextReader extends StreamReader {
  private static final String NAME = "configuration";
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final char NEXT_LINE = '\u0085';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final int[] points;
  private int index;
  private int documentIndex;
  private int line;
  private int column;

  /**
   * Creates a reader.
   *
   * @throws ReaderException if the text contains a character that YAML forbids
   */
  TextReader(String text) {
    super(Reader.nullReader());
    points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (!isPrintable(points[i])) {
        throw new ReaderException(NAME, i, points[i], "special characters are not allowed");
      }
    }
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int offset) {
    return index + offset < points.length ? points[index + offset] : '\0';
  }

  @Override
  public String prefix(int length) {
    return new String(points, index, Math.min(length, points.length - index));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    int end = Math.min(index + length, points.length);
    documentIndex += end - index;
    column += end - index; // which never contains a line break
    index = end;
    return prefix;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && index < points.length; i++) {
      int point = points[index++];
      documentIndex++;
      if (isLineEnd(point)) {
        line++;
        column = 0;
      } else if (point != BYTE_ORDER_MARK) {
        column++;
      }
    }
  }

  private boolean isLineEnd(int point) {
    return point == '\n'
        || point == NEXT_LINE
        || point == LINE_SEPARATOR
        || point == PARAGRAPH_SEPARATOR
        || (point == '\r' && index < points.length && points[index] != '\n');
  }

  @Override
  public Mark getMark() {
    return new Mark(NAME, index, line, column, points, index);
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return documentIndex;
  }

  @Override
  public void resetDocumentIndex() {
    documentIndex = 0;
  }

  @Override
  public int getIndex() {
    return index;
  }

  @Override
  public int getLine() {
    return line;
  }
}
