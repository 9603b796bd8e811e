package dev.exporterkit.api.spi;

/**
 * Samples that a fetch had to leave out, for one reason.
 *
 * @param reason why
 * @param detail the first case, without secrets: the metric or label, and what was found
 * @param count how many rows or samples
 */
public record Drop(Reason reason, String detail, long count) {

  /** Why something is left out. */
  public enum Reason {
    /** A row is null. */
    NULL_ROW,
    /** A label of a row is null, or reading it failed. */
    BROKEN_LABEL,
    /** A value cannot be read, or its type forbids it. */
    BROKEN_VALUE,
    /** An equal row came earlier. */
    DUPLICATE_ROW,
    /** A dynamic family breaks the rules. */
    BAD_FAMILY
  }
}
