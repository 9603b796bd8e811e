package dev.exporterkit.api.spi;

import java.util.Locale;

/**
 * Samples that a fetch had to leave out, for one reason.
 *
 * @param reason why
 * @param detail the first case of each family, without secrets: the metric or label, and what was
 *     found
 * @param count how many rows or samples
 */
public record Drop(Reason reason, String detail, long count) {

  /** Why something is left out. */
  public enum Reason {
    /** A row is null. */
    NULL_ROW,
    /** A label of a row is null, or reading it failed. */
    BROKEN_LABEL,
    /** A label of a row has half a character, which UTF-8 cannot hold. */
    INVALID_UTF8,
    /** A label of a row has more than {@value RowBuilder#MAX_LABEL} characters. */
    LONG_LABEL,
    /** A value cannot be read, or its type forbids it. */
    BROKEN_VALUE,
    /** An equal row came earlier. */
    DUPLICATE_ROW,
    /** A dynamic family breaks the rules, or a family contradicts one of the same name. */
    BAD_FAMILY,
    /** The collector has as many series as it may have. */
    SERIES_LIMIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Returns the reason as the log and the landing page show it, such as {@code broken_label}. */
    @Override
    public String toString() {
      return word;
    }
  }
}
