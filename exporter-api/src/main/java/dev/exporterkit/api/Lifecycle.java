package dev.exporterkit.api;

/**
 * Something with a life of its own, such as a pool of connections. Any singleton that an exporter
 * injects may implement it; nothing is to be opened in a constructor, since {@code --help}
 * constructs, too.
 */
public interface Lifecycle {

  /**
   * Called once, before the port is opened.
   *
   * @throws ConfigurationException if an option makes it impossible; it joins the other start-up
   *     problems
   * @throws Exception if it cannot start; the exporter then exits
   */
  void start() throws Exception;

  /**
   * Called once after the last scrape, in the reverse order of the starts.
   *
   * @throws Exception if it cannot end in order; this is logged, and the others are closed all the
   *     same
   */
  void close() throws Exception;
}
