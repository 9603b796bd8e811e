package dev.exporterkit.formats.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.MalformedExpositionException.Problem;
import java.util.ArrayList;
import java.util.List;

/** The rules that one exposition breaks. At the limit it ends the reading with an exception. */
final class Faults {
  private static final int MAX_SOURCE = 100;
  private static final int MAX_FOUND = 40;

  private final byte[] bytes;
  private final int limit;
  private final List<Problem> problems = new ArrayList<>();
  private Place counted = new Place(0, 0, 0, 0);
  private int countedCharacters;

  Faults(byte[] bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Adds a fault after which reading can go on. */
  void add(Place place, String text) throws MalformedExpositionException {
    add(fault(place, text));
  }

  /** Adds a fault that cost its line. */
  void add(MalformedExpositionException fault) throws MalformedExpositionException {
    problems.add(fault.problem());
    if (isFull()) {
      throw fault;
    }
  }

  boolean isFull() {
    return problems.size() >= limit;
  }

  MalformedExpositionException fault(Place place, String text) {
    return new MalformedExpositionException(
        new Problem(place.line(), column(place), text, source(place)));
  }

  /** Counts characters, which is each byte except the second and later ones of a character. */
  private int column(Place place) {
    // A line may be long and have many faults, so counting goes on where it ended.
    boolean goesOn = counted.start() == place.start() && counted.at() <= place.at();
    countedCharacters = goesOn ? countedCharacters : 0;
    for (int i = goesOn ? counted.at() : place.start(); i < place.at(); i++) {
      if (isFirstOfCharacter(i)) {
        countedCharacters++;
      }
    }
    counted = place;
    return 1 + countedCharacters;
  }

  private boolean isFirstOfCharacter(int at) {
    return (bytes[at] & 0xc0) != 0x80;
  }

  /** Returns the line, shortened to the part around the fault if it is long. */
  private String source(Place place) {
    int from = Math.max(place.start(), place.at() - MAX_SOURCE / 2);
    int to = Math.min(place.end(), from + MAX_SOURCE);
    from = Math.max(place.start(), Math.min(from, to - MAX_SOURCE));
    while (from < to && !isFirstOfCharacter(from)) {
      from++;
    }
    while (to < place.end() && !isFirstOfCharacter(to)) {
      to++;
    }
    return (from > place.start() ? "…" : "")
        + printable(new String(bytes, from, to - from, UTF_8))
        + (to < place.end() ? "…" : "");
  }

  /** Returns what was found, in quotes, shortened if it is long. */
  static String quoted(String found) {
    String shown = found.length() <= MAX_FOUND ? found : found.substring(0, MAX_FOUND) + "…";
    return '"' + printable(shown) + '"';
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      printable.append(Character.isISOControl(c) && c != '\t' ? '\ufffd' : c);
    }
    return printable.toString();
  }

  /**
   * A position.
   *
   * @param line the number of the line
   * @param start the index of the first byte of the line
   * @param end the index after its last byte
   * @param at the index of the byte that is meant
   */
  record Place(int line, int start, int end, int at) {}
}
