package dev.exporterkit.api.spi;

import java.util.Locale;

/**
 * Rows or samples that were left out for the same reason.
 *
 * @param reason the reason
 * @param detail the first case of each family, without secrets: the metric or label, and the value
 *     found
 * @param count the number of rows or samples
 */
public record Drop(Reason reason, String detail, long count) {

  /** The reason why something is left out. */
  public enum Reason {
    /** A row is null. */
    NULL_ROW,
    /** A label of a row is null, or reading it failed. */
    BROKEN_LABEL,
    /** A label of a row has an unpaired surrogate, which UTF-8 cannot encode. */
    INVALID_UTF8,
    /** A label of a row has more than {@value RowBuilder#MAX_LABEL} characters. */
    LONG_LABEL,
    /** A value cannot be read, or the type of the metric does not allow it. */
    BROKEN_VALUE,
    /** An earlier row has the same labels. */
    DUPLICATE_ROW,
    /** A dynamic family breaks the rules, or a family contradicts one of the same name. */
    BAD_FAMILY,
    /** The collector has reached its maximum number of series. */
    SERIES_LIMIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** Returns the reason as in the log and on the landing page, such as {@code broken_label}. */
    @Override
    public String toString() {
      return word;
    }
  }
}
