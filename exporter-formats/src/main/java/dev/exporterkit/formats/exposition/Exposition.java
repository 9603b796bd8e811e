package dev.exporterkit.formats.exposition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exposition as read. Immutable.
 *
 * @param format the format in which it was written
 * @param families its families in their order
 */
public record Exposition(ExpositionFormat format, List<Family> families) {

  /** Copies the list. */
  public Exposition {
    families = List.copyOf(families);
  }

  /**
   * Returns the family with this name.
   *
   * @param name as in the TYPE line: in OpenMetrics without {@code _total} and {@code _info}
   */
  public Optional<Family> family(String name) {
    return families.stream().filter(family -> family.name().equals(name)).findFirst();
  }

  /** Returns the samples of all families in their order. */
  public Stream<Sample> samples() {
    return families.stream().flatMap(family -> family.samples().stream());
  }
}
