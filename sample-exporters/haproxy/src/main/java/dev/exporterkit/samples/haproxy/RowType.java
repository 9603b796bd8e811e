package dev.exporterkit.samples.haproxy;

import java.util.Arrays;
import java.util.Optional;

/** The subject of a row of the statistics; the column {@code type} contains these numbers. */
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

  /**
   * Returns whether a row of this type may have this name: HAProxy sets that of frontends and
   * backends.
   */
  boolean mayBeNamed(String name) {
    return (this != FRONTEND && this != BACKEND) || name.equals(name());
  }
}
