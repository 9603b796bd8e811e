package dev.exporterkit.runtime.probe;

import java.util.List;
import java.util.Locale;

/** A pattern for host names in which each {@code *} matches any characters, including dots. */
final class HostGlob {
  /** The parts between the stars. */
  private final List<String> parts;

  private HostGlob(List<String> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is malformed, with the reason
   */
  static HostGlob parse(String text) {
    String name = HostName.compared(text.toLowerCase(Locale.ROOT));
    if (!name.matches("[a-z0-9._*-]+")) {
      throw new IllegalArgumentException(
          "a name must consist of ASCII letters, digits, and . - _, with * for any characters.");
    }
    if (!name.equals("*") && HostName.isNumeric(name.replace('*', '0'))) {
      throw new IllegalArgumentException(
          "this is neither a name nor an address. Write a range of addresses as 10.0.0.0/8.");
    }
    return new HostGlob(List.of(name.split("\\*", -1)));
  }

  boolean matches(String name) {
    String first = parts.get(0);
    if (parts.size() == 1) {
      return name.equals(first);
    }
    String last = parts.get(parts.size() - 1);
    if (!name.startsWith(first) || name.length() < first.length() + last.length()) {
      return false;
    }
    int end = name.length() - last.length();
    int from = first.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int at = name.indexOf(part, from);
      if (at < 0 || at + part.length() > end) {
        return false;
      }
      from = at + part.length();
    }
    return name.endsWith(last);
  }
}
