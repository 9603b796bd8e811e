package dev.exporterkit.api;

/**
 * The trace of a probe: its steps, in their order. The response to {@code debug=true} shows it to
 * the client, and {@code --log.level=debug} to the operator. A collector of probes injects it.
 *
 * <pre>{@code
 * trace.add("Connecting", "address", address);
 * }</pre>
 *
 * <p>On a thread that is not bound to a probe, nothing is added. A test can use a lambda.
 * Thread-safe.
 */
@FunctionalInterface
public interface ProbeTrace {

  /**
   * Adds a step to the trace of the current probe. The size of the trace is limited: long steps are
   * truncated, and steps beyond 200 are only counted.
   *
   * @param message a constant text, such as {@code Connecting}
   * @param attributes alternating names and values, without secrets
   */
  void add(String message, Object... attributes);
}
