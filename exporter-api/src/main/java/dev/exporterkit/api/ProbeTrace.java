package dev.exporterkit.api;

/**
 * The trace of a probe: what happened, step by step. The response to {@code debug=true} shows it to
 * the client, and {@code --log.level=debug} to the operator. A collector of probes injects it.
 *
 * <pre>{@code
 * trace.add("Connecting", "address", address);
 * }</pre>
 *
 * <p>On a thread that works for no probe, nothing is added. A test can use a lambda. Thread-safe.
 */
@FunctionalInterface
public interface ProbeTrace {

  /**
   * Adds a step to the trace of the current probe. The trace is bounded: long steps are cut, and
   * steps beyond 200 are counted only.
   *
   * @param message a constant text, such as {@code Connecting}
   * @param attributes names and values in turn, without secrets
   */
  void add(String message, Object... attributes);
}
