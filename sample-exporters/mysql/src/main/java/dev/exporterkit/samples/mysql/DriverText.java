package dev.exporterkit.samples.mysql;

import java.sql.SQLException;

/** The driver's messages without the parts that always change. */
final class DriverText {
  private DriverText() {}

  /** Returns the message without the number of the connection, which is different every time. */
  static String of(SQLException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
  }
}
