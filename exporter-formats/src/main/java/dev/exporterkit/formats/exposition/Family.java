package dev.exporterkit.formats.exposition;

import java.util.List;

/**
 * A metric family as read. Immutable.
 *
 * @param name the name in the TYPE, UNIT and HELP lines, or that of the sample if there are none
 * @param type {@link FamilyType#UNKNOWN} if there is no TYPE line
 * @param help the unescaped text of the HELP line, or an empty string
 * @param unit the text of OpenMetrics' UNIT line, or an empty string
 * @param samples the samples in their order; empty if only the lines before them are present
 * @param line the number of its first line, counted from 1
 */
public record Family(
    String name, FamilyType type, String help, String unit, List<Sample> samples, int line) {

  /** Copies the list. */
  public Family {
    samples = List.copyOf(samples);
  }
}
