package dev.exporterkit.annotations.processor.report;

/**
 * One thing that must hold for what was read: a collector, an exporter, or any element of a source.
 */
@FunctionalInterface
public interface ModelRule<M> {
  /** Adds each breach to the report. */
  void check(M model, Report report);
}
