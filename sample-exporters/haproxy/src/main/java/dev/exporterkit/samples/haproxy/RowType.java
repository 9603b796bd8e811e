package dev.exporterkit.samples.haproxy;

import java.util.Arrays;
import java.util.Optional;

/** What a row of the statistics is about; the column {@code type} has these numbers. */
enum RowType {
  FRONTEND("0"),
  BACKEND("1"),
  SERVER("2"),
  /** One address of a frontend, with {@code option socket-stats}; not exposed. */
  LISTENER("3");

  private final String number;

  RowType(String number) {
    this.number = number;
  }

  static Optional<RowType> of(String cell) {
    return Arrays.stream(values()).filter(type -> type.number.equals(cell)).findFirst();
  }

  /** Returns the type that the name in the column {@code svname} suggests. */
  static RowType suggestedBy(String name) {
    return switch (name) {
      case "FRONTEND" -> FRONTEND;
      case "BACKEND" -> BACKEND;
      default -> SERVER;
    };
  }

  /** Whether a row of this type may have this name: HAProxy gives frontends and backends one. */
  boolean mayBeNamed(String name) {
    return (this != FRONTEND && this != BACKEND) || name.equals(name());
  }
}
