package dev.exporterkit.samples.mysql;

import java.sql.SQLException;

/** What the driver says, in the same words each time. */
final class DriverText {
  private DriverText() {}

  /** Returns its message without the number of the connection, which is another one every time. */
  static String of(SQLException failure) {
    return String.valueOf(failure.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
  }
}
