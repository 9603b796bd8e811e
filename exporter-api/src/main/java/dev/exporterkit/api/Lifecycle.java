package dev.exporterkit.api;

import java.io.IOException;

/**
 * A component that is started and stopped with the exporter, such as a connection pool. Any
 * singleton that the exporter injects may implement it. Open resources in {@link #start}, not in
 * the constructor.
 *
 * <pre>{@code
 * @Singleton
 * final class Pool implements Lifecycle {
 *   @Override
 *   public void start() throws SQLException {…}
 *
 *   @Override
 *   public void close() {…}
 * }
 * }</pre>
 *
 * <p>Components are started in the order in which they are created, so that a component can use
 * those that it injects, and closed in the reverse order.
 */
public interface Lifecycle extends AutoCloseable {

  /**
   * Called once, before the port is opened. Does nothing by default.
   *
   * @throws ConfigurationException if an option prevents the start; it is reported together with
   *     all other start-up problems
   * @throws Exception if the component cannot start; the exporter logs it and exits
   */
  default void start() throws Exception {}

  /**
   * Called once after the last scrape, on a thread of its own, if {@link #start} succeeded. Does
   * nothing by default. After five seconds the thread is interrupted and the next component is
   * closed.
   *
   * @throws IOException if closing fails; the exporter logs it and closes the other components
   */
  // Not Exception: javac's lint warns about each class whose close() may be interrupted.
  @Override
  default void close() throws IOException {}
}
