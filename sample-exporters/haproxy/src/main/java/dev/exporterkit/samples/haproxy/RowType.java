package dev.exporterkit.samples.haproxy;

/** What a row of the statistics is about; the column {@code type} has these numbers. */
enum RowType {
  FRONTEND("0"),
  BACKEND("1"),
  SERVER("2");

  private final String number;

  RowType(String number) {
    this.number = number;
  }

  boolean is(StatRow row) {
    return row.text("type").equals(number);
  }
}
