package dev.exporterkit.api;

/**
 * Thrown by {@link Lifecycle#start} if an option cannot work. The exporter reports it together with
 * all other start-up problems and exits with status 2.
 */
public class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String option;
  private final String problem;

  /**
   * Creates an exception that names the option.
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
