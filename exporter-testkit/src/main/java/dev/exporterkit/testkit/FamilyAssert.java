package dev.exporterkit.testkit;

import dev.exporterkit.formats.exposition.Family;
import java.util.Locale;

/**
 * Assertions about one family.
 *
 * @param <S> the assertion about all families
 */
public final class FamilyAssert<S extends ExpositionAssert<S, ?>> {
  private final S all;
  private final Family family;

  FamilyAssert(S all, Family family) {
    this.all = all;
    this.family = family;
  }

  /** Requires the type as in the TYPE line of the text format, such as {@code counter}. */
  public FamilyAssert<S> hasType(String type) {
    return require("TYPE", ExpositionAssert.typeOf(family), type.toLowerCase(Locale.ROOT));
  }

  /** Requires the complete HELP. */
  public FamilyAssert<S> hasHelp(String help) {
    return require("HELP", family.help(), help);
  }

  /**
   * Requires the number of samples, counting each bucket, quantile, count and sum.
   *
   * @param count more than zero; {@link ExpositionAssert#hasNoFamily} requires that there is none
   */
  public FamilyAssert<S> hasSamples(int count) {
    if (count <= 0) {
      throw new IllegalArgumentException("the number of samples must be more than 0");
    }
    return require("number of samples", "" + family.samples().size(), "" + count);
  }

  /** Returns to the assertion about all families. */
  public S and() {
    return all;
  }

  private FamilyAssert<S> require(String what, String found, String expected) {
    if (!found.equals(expected)) {
      throw all.failure(
          what + " of " + family.name() + " is \"" + found + "\", expected \"" + expected + "\"");
    }
    return this;
  }
}
