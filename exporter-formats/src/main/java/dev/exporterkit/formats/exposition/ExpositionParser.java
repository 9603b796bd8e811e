package dev.exporterkit.formats.exposition;

/** Reads expositions. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // the next commit has the parser
public final class ExpositionParser {
  /** Maximum number of problems that a {@link Reading} has. */
  public static final int MAX_PROBLEMS = 1_000;

  private ExpositionParser() {}

  /**
   * Reads an exposition that obeys its format.
   *
   * @throws MalformedExpositionException if it breaks a rule
   */
  public static Exposition parse(ExpositionFormat format, byte[] bytes)
      throws MalformedExpositionException {
    throw new UnsupportedOperationException("the parser follows");
  }

  /** Reads what can be read, and collects the rules that the exposition breaks. */
  public static Reading read(ExpositionFormat format, byte[] bytes) {
    throw new UnsupportedOperationException("the parser follows");
  }
}
