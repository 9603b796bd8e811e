package dev.exporterkit.samples.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result, read as the server sends it. The server sends text, except for bits and
 * binary strings; a Java type chosen by the driver may lose something.
 *
 * @param index from 1
 * @param name the alias, or else the name
 * @param type one of {@link Types}
 * @param typeName the server's name for it
 * @param width the maximum number of its digits, characters or bits
 * @param table the table of the column; empty for most expressions
 */
record ResultColumn(int index, String name, int type, String typeName, int width, String table) {
  private static final int MAX_SHOWN = 40;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");
  private static final Map<Integer, String> NUMBER_OF_TIME =
      Map.of(
          Types.DATE, "UNIX_TIMESTAMP",
          Types.TIMESTAMP, "UNIX_TIMESTAMP",
          Types.TIME, "TIME_TO_SEC");

  static List<ResultColumn> of(ResultSetMetaData result) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= result.getColumnCount(); i++) {
      columns.add(
          new ResultColumn(
              i,
              result.getColumnLabel(i),
              result.getColumnType(i),
              result.getColumnTypeName(i),
              result.getPrecision(i),
              result.getTableName(i)));
    }
    return columns;
  }

  /**
   * Returns a text that is unique for the value, or null. Bytes that are not text are in
   * hexadecimal.
   *
   * @throws NumberFormatException if the bytes may mean either of two numbers
   */
  @Nullable String text(ResultSet row) throws SQLException {
    return switch (type) {
      case Types.BIT -> bits(row);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          text(row.getBytes(index));
      default -> row.getString(index);
    };
  }

  /**
   * Returns the number, or null.
   *
   * @throws NumberFormatException if the value is not a number
   */
  @Nullable BigDecimal number(ResultSet row) throws SQLException {
    String text = text(row);
    if (text == null) {
      return null;
    }
    if (NUMBER_OF_TIME.containsKey(type)) {
      throw unreadable(
          row,
          "is a %s, not a number; select %s(%s)"
              .formatted(typeName, NUMBER_OF_TIME.get(type), name));
    }
    String stripped = text.strip();
    if (!NUMBER.matcher(stripped).matches()) {
      throw unreadable(row, "holds \"" + excerpt(text) + "\", which is not a number");
    }
    BigDecimal number = new BigDecimal(stripped);
    if (Double.isInfinite(number.doubleValue())) {
      throw unreadable(row, "holds " + excerpt(text) + ", which is too large for a sample");
    }
    return number;
  }

  private NumberFormatException unreadable(ResultSet row, String problem) throws SQLException {
    return new NumberFormatException("row %d: column %s %s".formatted(row.getRow(), name, problem));
  }

  private @Nullable String bits(ResultSet row) throws SQLException {
    byte @Nullable [] sent = row.getBytes(index);
    if (sent == null) {
      return null;
    }
    Bits bits = new Bits(sent, width);
    Optional<BigInteger> number = table.isEmpty() ? bits.ofExpression() : bits.ofColumn();
    if (number.isEmpty()) {
      throw unreadable(
          row,
          "is a BIT(%d) that may mean either of two numbers; select … + 0 AS %s"
              .formatted(width, name));
    }
    return number.get().toString();
  }

  private @Nullable String text(byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      // The server pads a BINARY(n) to its length.
      return typeName.equals("BINARY") ? text.replaceFirst("\0+$", "") : text;
    } catch (CharacterCodingException e) {
      return "0x" + HexFormat.of().withUpperCase().formatHex(value);
    }
  }

  private static String excerpt(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}
