package dev.exporterkit.formats.exposition;

import dev.exporterkit.formats.exposition.MalformedExpositionException.Problem;
import java.util.List;

/**
 * What a lenient reader made of an exposition. Immutable.
 *
 * @param exposition everything that could be read
 * @param problems every rule that the exposition breaks, in the order in which they were found; at
 *     most {@link ExpositionParser#MAX_PROBLEMS}
 */
public record Reading(Exposition exposition, List<Problem> problems) {

  /** Copies the list. */
  public Reading {
    problems = List.copyOf(problems);
  }
}
