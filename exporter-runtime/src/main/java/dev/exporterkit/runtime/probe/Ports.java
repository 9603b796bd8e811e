package dev.exporterkit.runtime.probe;

/**
 * Some ports that follow each other.
 *
 * @param first the first
 * @param last the last, not below the first
 */
record Ports(int first, int last) {
  static final Ports ALL = new Ports(-1, 65_535);

  private static final int HIGHEST = 65_535;
  private static final int MAX_DIGITS = 5;

  /**
   * Reads {@code 443} or {@code 9100-9200}.
   *
   * @throws IllegalArgumentException if it is neither; says so
   */
  static Ports of(String text) {
    int dash = text.indexOf('-');
    int first = parse(dash < 0 ? text : text.substring(0, dash));
    int last = parse(text.substring(dash + 1));
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "the port is a number between 1 and 65535, or two of them as in 9100-9200.");
    }
    return new Ports(first, last);
  }

  /** Returns a port; -1 if it is none. */
  static int parse(String text) {
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}") || Integer.parseInt(text) > HIGHEST) {
      return -1;
    }
    return Integer.parseInt(text);
  }

  /** Tells whether a port is one of these; -1 is none, which only all ports include. */
  boolean include(int port) {
    return first <= port && port <= last;
  }
}
