package dev.exporterkit.api.spi;

import dev.exporterkit.api.Columns;
import dev.exporterkit.api.Excerpt;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.Unit;
import dev.exporterkit.api.spi.Drop.Reason;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a table's rows, one row after the other, straight into the rows of a sheet.
 * {@link SheetBuilder#cells} returns it. For use by one thread.
 *
 * <p>White space around a value is ignored. A value whose column is absent or empty adds no sample;
 * one that cannot be read is counted as a drop. A label whose column is absent, or that cannot be
 * read, leaves out the row.
 */
public final class Cells implements AutoCloseable {
  private static final Columns NO_ROW = column -> null;
  private static final String NO_DURATION =
      "is not a duration such as 1h30m or PT1H30M; read a number as a double with in";
  private static final String NO_INSTANT =
      "is not a point in time with its offset such as 2026-01-31T12:00:00Z; read a number as a"
          + " double";

  private final Stream<? extends Columns> source;
  private final Iterator<? extends Columns> rows;
  private final TableColumns seen;
  private final Drops drops;
  private final NumberText number = new NumberText();
  private Columns row = NO_ROW;
  private String text = "";
  private int begin;
  private int end;

  Cells(Stream<? extends Columns> source, TableColumns seen, Drops drops) {
    this.source = source;
    this.rows = source.iterator();
    this.seen = seen;
    this.drops = drops;
  }

  /** Goes to the next row; returns false if there is none. */
  public boolean next() {
    while (rows.hasNext()) {
      @Nullable Columns next = rows.next();
      if (next != null) {
        row = next;
        seen.begin(next);
        return true;
      }
      drops.add(Reason.NULL_ROW, "", () -> "a row of a table is null");
    }
    return false;
  }

  /** Closes the table. */
  @Override
  public void close() {
    source.close();
  }

  /** Sets a label to the text of a column, unchanged. */
  public void label(String column, RowBuilder to, int label) {
    label(column, to, label, false, null);
  }

  /**
   * Sets a label to the text of what a column is read as.
   *
   * @param reader reads the text, and throws if that is not possible
   */
  public void label(String column, RowBuilder to, int label, Function<String, ?> reader) {
    label(column, to, label, false, reader);
  }

  /** Sets a label to the text of a column, unchanged, if there is one. */
  public void optionalLabel(String column, RowBuilder to, int label) {
    label(column, to, label, true, null);
  }

  /** Sets a label to the text of what a column is read as, unless it is absent or empty. */
  public void optionalLabel(String column, RowBuilder to, int label, Function<String, ?> reader) {
    label(column, to, label, true, reader);
  }

  private void label(
      String column,
      RowBuilder to,
      int label,
      boolean optional,
      @Nullable Function<String, ?> reader) {
    try {
      String found = row.get(column);
      if (found == null) {
        seen.lacksLabel(column);
        if (!optional) {
          to.brokenLabel("has no column \"" + column + "\", which is a label");
        }
      } else if (!optional || !found.isBlank()) {
        to.label(label, reader == null ? found : read(column, found.strip(), reader));
      }
    } catch (RuntimeException e) {
      to.brokenLabel(e);
    }
  }

  /** Sets a value to the whole number in a column. */
  public void whole(String column, RowBuilder to, int family) {
    if (find(column, to, family) && isWhole(column, to, family)) {
      to.value(family, number.whole());
    }
  }

  /** Sets a value to the whole number in a column, converted to the base unit. */
  public void whole(String column, RowBuilder to, int family, Unit in) {
    if (find(column, to, family) && isWhole(column, to, family)) {
      to.value(family, in.toBase((double) number.whole()));
    }
  }

  /** Sets a value to the decimal in a column. */
  public void decimal(String column, RowBuilder to, int family) {
    if (find(column, to, family) && isDecimal(column, to, family)) {
      to.value(family, number.decimal());
    }
  }

  /** Sets a value to the decimal in a column, converted to the base unit. */
  public void decimal(String column, RowBuilder to, int family, Unit in) {
    if (find(column, to, family) && isDecimal(column, to, family)) {
      to.value(family, in.toBase(number.decimal()));
    }
  }

  /** Sets a value to 1 or 0 for the boolean in a column. */
  public void bool(String column, RowBuilder to, int family) {
    if (find(column, to, family)) {
      if (is("true") || is("1") || is("yes")) {
        to.value(family, 1L);
      } else if (is("false") || is("0") || is("no")) {
        to.value(family, 0L);
      } else {
        broken(column, to, family, "is not one of true, false, 1, 0, yes, no");
      }
    }
  }

  /** Sets a value to the seconds of the duration in a column. */
  public void duration(String column, RowBuilder to, int family) {
    if (find(column, to, family)) {
      try {
        String found = text.substring(begin, end);
        to.value(family, isIso(found) ? Duration.parse(found) : GoDuration.parse(found));
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
        broken(column, to, family, NO_DURATION);
      }
    }
  }

  /** Sets a value to the seconds since the epoch of the point in time in a column. */
  public void instant(String column, RowBuilder to, int family) {
    if (find(column, to, family)) {
      try {
        to.value(family, OffsetDateTime.parse(text.substring(begin, end)).toInstant());
      } catch (DateTimeException e) {
        broken(column, to, family, NO_INSTANT);
      }
    }
  }

  /** Sets a state set to the state in a column. */
  public void state(String column, RowBuilder to, int family, EnumText<?> states) {
    if (find(column, to, family)) {
      int state = states.indexOf(text, begin, end);
      if (state < 0) {
        broken(column, to, family, states.notOneOf());
      } else {
        to.value(family, 1L << state);
      }
    }
  }

  /** Sets a state set to the states in a column, which are separated by commas. */
  public void states(String column, RowBuilder to, int family, EnumText<?> states) {
    if (!find(column, to, family)) {
      return;
    }
    long bits = 0;
    int last = end;
    int start = begin;
    while (start <= last) {
      int comma = text.indexOf(',', start);
      int stop = comma < 0 || comma > last ? last : comma;
      trim(start, stop);
      int state = states.indexOf(text, begin, end);
      if (state < 0) {
        broken(column, to, family, states.notOneOf());
        return;
      }
      bits |= 1L << state;
      start = stop + 1;
    }
    to.value(family, bits);
  }

  /**
   * Reads a whole number as the text of a label.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Long wholeNumber(String text) {
    NumberText number = new NumberText();
    String problem = number.readWhole(text, 0, text.length());
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    return number.whole();
  }

  /**
   * Reads a boolean as the text of a label.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Boolean booleanValue(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw new IllegalArgumentException("is not one of true, false, 1, 0, yes, no");
    };
  }

  private static String read(String column, String text, Function<String, ?> reader) {
    try {
      return String.valueOf(reader.apply(text));
    } catch (RuntimeException e) {
      String problem = e.getMessage();
      throw new IllegalArgumentException(
          "column %s holds %s, which %s"
              .formatted(
                  column,
                  Excerpt.of(text),
                  problem != null && problem.startsWith("is ") ? problem : "cannot be read: " + e),
          e);
    }
  }

  /** Finds the text of a value; returns false if there is none, or if the row is left out. */
  private boolean find(String column, RowBuilder to, int family) {
    if (to.isBroken()) {
      return false;
    }
    seen.readsValues();
    @Nullable String found;
    try {
      found = row.get(column);
    } catch (RuntimeException e) {
      to.broken(family, e);
      return false;
    }
    if (found == null) {
      seen.lacksValue(column);
      return false;
    }
    text = found;
    trim(0, found.length());
    return begin < end;
  }

  private void trim(int from, int to) {
    begin = from;
    end = to;
    while (begin < end && text.charAt(begin) <= ' ') {
      begin++;
    }
    while (begin < end && text.charAt(end - 1) <= ' ') {
      end--;
    }
  }

  private boolean isWhole(String column, RowBuilder to, int family) {
    return isRead(column, to, family, number.readWhole(text, begin, end));
  }

  private boolean isDecimal(String column, RowBuilder to, int family) {
    return isRead(column, to, family, number.readDecimal(text, begin, end));
  }

  private boolean isRead(String column, RowBuilder to, int family, @Nullable String problem) {
    if (problem != null) {
      broken(column, to, family, problem);
    }
    return problem == null;
  }

  private boolean is(String word) {
    return NumberText.isWord(word, text, begin, end);
  }

  private static boolean isIso(String duration) {
    return duration.startsWith("P") || duration.startsWith("-P");
  }

  private void broken(String column, RowBuilder to, int family, String problem) {
    to.broken(
        family,
        "cannot be read: column %s holds %s, which %s"
            .formatted(column, Excerpt.of(text), problem));
  }
}
