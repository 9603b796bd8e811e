package dev.exporterkit.runtime.probe;

/**
 * A range of ports.
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
   * @throws IllegalArgumentException if it is neither, with the reason
   */
  static Ports of(String text) {
    int dash = text.indexOf('-');
    int first = parse(dash < 0 ? text : text.substring(0, dash));
    int last = parse(text.substring(dash + 1));
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "the port must be a number between 1 and 65535, or two of them as in 9100-9200.");
    }
    return new Ports(first, last);
  }

  /** Returns a port; -1 if it is malformed. */
  static int parse(String text) {
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}") || Integer.parseInt(text) > HIGHEST) {
      return -1;
    }
    return Integer.parseInt(text);
  }

  /**
   * Returns whether a port is in the range; -1 means no port, which only the range of all ports
   * contains.
   */
  boolean include(int port) {
    return first <= port && port <= last;
  }
}
