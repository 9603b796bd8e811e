package dev.exporterkit.api;

/**
 * An option that cannot work. Thrown at start, it is listed with every other start-up problem, and
 * the exit code is 2.
 */
public class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String option;
  private final String problem;

  /**
   * Names the option and what is wrong with it.
   *
   * @param option as the operator wrote it, such as {@code --haproxy.scrape-uri=ftp://x}; no
   *     secrets
   * @param problem what is wrong and what to do, one sentence
   */
  public ConfigurationException(String option, String problem) {
    super(option + ": " + problem);
    this.option = option;
    this.problem = problem;
  }

  /** Returns the option as the operator wrote it. */
  public String option() {
    return option;
  }

  /** Returns what is wrong with it and what to do. */
  public String problem() {
    return problem;
  }
}
