package dev.exporterkit.formats.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.formats.exposition.Faults.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** A cursor in one line, which moves from line to line. */
final class Line {
  private final byte[] bytes;
  private final boolean openMetrics;
  private final Faults faults;
  private int number;
  private int start;
  private int end;
  private int at;

  Line(ExpositionFormat format, byte[] bytes, Faults faults) {
    this.bytes = bytes;
    this.openMetrics = format == ExpositionFormat.OPEN_METRICS;
    this.faults = faults;
    this.end = -1;
  }

  /** Moves to the next line; returns false if there is none. */
  boolean next() {
    if (end >= bytes.length) {
      return false;
    }
    number++;
    start = end + 1;
    at = start;
    end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return true;
  }

  boolean hasLineFeed() {
    return end < bytes.length;
  }

  int number() {
    return number;
  }

  int at() {
    return at;
  }

  int length() {
    return end - start;
  }

  boolean isAtEnd() {
    return at == end;
  }

  /** Returns the next byte, or -1 at the end. */
  int peek() {
    return at < end ? bytes[at] : -1;
  }

  /** Skips a character if it is next. */
  boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  void require(char c, String what) throws MalformedExpositionException {
    if (!take(c)) {
      throw expected(what);
    }
  }

  boolean startsWith(String ascii) {
    if (ascii.length() > end - at) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  void skip(int count) {
    at += count;
  }

  /** Skips blanks and tabs where the text format allows them; OpenMetrics has none. */
  void blanks() {
    while (!openMetrics && (peek() == ' ' || peek() == '\t')) {
      at++;
    }
  }

  /** Skips one blank, which is a space in OpenMetrics and may be a tab in text. */
  void blank(String what) throws MalformedExpositionException {
    if (!take(' ') && (openMetrics || !take('\t'))) {
      throw expected(what);
    }
  }

  /** Takes everything up to the next blank. */
  String word() {
    int from = at;
    while (at < end && bytes[at] != ' ' && (openMetrics || bytes[at] != '\t')) {
      at++;
    }
    return text(from, at);
  }

  /** Takes a name without quotes. */
  String name(boolean colons, String what) throws MalformedExpositionException {
    int from = at;
    while (at < end && isNamePart(bytes[at], colons, at > from)) {
      at++;
    }
    if (at == from) {
      throw expected(what);
    }
    return text(from, at);
  }

  private static boolean isNamePart(byte b, boolean colons, boolean digits) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '_'
        || (digits && b >= '0' && b <= '9')
        || (colons && b == ':');
  }

  /** Takes a text in quotes, without them, unescaped. */
  String quoted(String what) throws MalformedExpositionException {
    int open = at;
    require('"', what);
    int from = at;
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    if (at >= end) {
      throw fault(open, "the text that starts here must end with a quote in the same line");
    }
    at++;
    return unescaped(from, at - 1, true);
  }

  /** Takes a name in quotes, without them. */
  String quotedName(String what) throws MalformedExpositionException {
    int open = at;
    String name = quoted(what);
    if (name.isEmpty()) {
      throw fault(open, "a name must not be empty");
    }
    return name;
  }

  /** Takes the rest of the line as the text of a HELP line. */
  String help() throws MalformedExpositionException {
    int from = at;
    at = end;
    for (int i = from; openMetrics && i < end; i += bytes[i] == '\\' ? 2 : 1) {
      if (bytes[i] == '"') {
        faults.add(place(i), "a quote in HELP must be written as \\\" in OpenMetrics");
      }
    }
    return unescaped(from, end, openMetrics);
  }

  /** Takes the rest of the line as it is. */
  String rest() {
    int from = at;
    at = end;
    return text(from, end);
  }

  private String unescaped(int from, int to, boolean quotes) throws MalformedExpositionException {
    StringBuilder plain = null;
    int copied = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        plain = plain == null ? new StringBuilder(to - from) : plain;
        plain.append(text(copied, i));
        int next = i + 1 < to ? bytes[i + 1] : -1;
        if (next == '\\' || next == 'n' || (next == '"' && quotes)) {
          plain.append(next == 'n' ? '\n' : (char) next);
          i++;
          copied = i + 1;
        } else {
          String known = quotes ? "\\\\, \\n or \\\"" : "\\\\ or \\n";
          faults.add(place(i), "a backslash must be part of " + known);
          copied = i;
        }
      }
    }
    return plain == null ? text(from, to) : plain.append(text(copied, to)).toString();
  }

  /**
   * Refuses the line if it is not UTF-8.
   *
   * <p>{@link CharsetDecoder} reports where; {@link String} would replace silently.
   */
  void requireUtf8() throws MalformedExpositionException {
    int all = 0;
    for (int i = start; i < end; i++) {
      all |= bytes[i];
    }
    if (all >= 0) {
      return;
    }
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(1024);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      throw fault(in.position(), "the line must be valid UTF-8");
    }
  }

  /** Refuses a line of a file from Windows. */
  void requireNoCarriageReturn() throws MalformedExpositionException {
    if (end > start && bytes[end - 1] == '\r') {
      throw fault(end - 1, "a line must end with a line feed alone, found a carriage return");
    }
  }

  Place place(int at) {
    return new Place(number, start, end, at);
  }

  MalformedExpositionException fault(int at, String text) {
    return faults.fault(place(at), text);
  }

  /** Returns the fault that something else is next. */
  MalformedExpositionException expected(String what) {
    int from = at;
    String found = isAtEnd() ? "the end of the line" : Faults.quoted(found());
    at = from;
    return fault(from, "expected " + what + ", found " + found);
  }

  /** Returns the next word, or the next character if that is a blank. */
  private String found() {
    String word = word();
    if (word.isEmpty()) {
      return text(at, at + 1);
    }
    return word;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, UTF_8);
  }
}
