package dev.exporterkit.api;

/**
 * A rule for metrics, collectors or exporters that {@code @Allow} names. The name of the constant
 * is the id that messages show in square brackets.
 *
 * <p>A code such as WE-17 is the row of a guideline of Prometheus in the kit's collection: WE are
 * those for writing exporters, DM, NM and OM1 those of the data model and of OpenMetrics 1.0, CL
 * those for client libraries, and PL the checks of {@code promtool check metrics}.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/writing_exporters/">Writing exporters</a>
 */
public enum Rule {
  /** A metric name must only have characters that Prometheus before 3.0 supports (DM-03). */
  NAME_SYNTAX("DM-03", Strictness.ALWAYS),
  /** A metric name must not contain a colon, which is reserved for recording rules (WE-23). */
  NAME_COLON("WE-23", Strictness.ALWAYS),
  /** A metric name must be snake_case (WE-21). */
  NAME_CASE("WE-21", Strictness.ERROR),
  /** A metric name must not be one that Prometheus or the exporter itself generates (WE-27). */
  NAME_RESERVED("WE-27", Strictness.ALWAYS),
  /** A metric name must not contain its type as a word (PL-07). */
  NAME_TYPE_WORD("PL-07", Strictness.ERROR),
  /** A counter must end in {@code _total} (WE-26). */
  COUNTER_SUFFIX("WE-26", Strictness.ERROR),
  /** A name must not end in a suffix that belongs to another type (WE-25). */
  FOREIGN_SUFFIX("WE-25", Strictness.ERROR),
  /** An info must end in {@code _info} (WE-48). */
  INFO_SUFFIX("WE-48", Strictness.ERROR),
  /** A unit in a name must be a base unit (WE-15). */
  BASE_UNIT("WE-15", Strictness.ERROR),
  /** A unit in a name must not be abbreviated (PL-08). */
  ABBREVIATED_UNIT("PL-08", Strictness.ERROR),
  /** A unit must be the last word of a name, before {@code _total} or {@code _info} (NM-05). */
  UNIT_POSITION("NM-05", Strictness.WARNING),
  /** A metric must be a ratio rather than a percentage (WE-17). */
  PERCENT("WE-17", Strictness.ERROR),
  /** A metric must have a HELP text (CL-31). */
  HELP_MISSING("CL-31", Strictness.ALWAYS),
  /**
   * A HELP text must describe the metric, not repeat its name, and must not be a placeholder such
   * as "TODO".
   */
  HELP_PLACEHOLDER("", Strictness.ERROR),
  /** A label name must only have characters that Prometheus before 3.0 supports (DM-07). */
  LABEL_SYNTAX("DM-07", Strictness.ALWAYS),
  /** A label name must not start with an underscore (OM1-09). */
  LABEL_UNDERSCORE("OM1-09", Strictness.ALWAYS),
  /** A label name must be snake_case (PL-06). */
  LABEL_CASE("PL-06", Strictness.ERROR),
  /** A label must not be named {@code le} or {@code quantile} (WE-39). */
  LABEL_RESERVED("WE-39", Strictness.ALWAYS),
  /** A label must not be named {@code job} or {@code instance}, which Prometheus adds (JI-02). */
  LABEL_TARGET("JI-02", Strictness.WARNING),
  /** The labels of a metric must have different names (OM1-11). */
  LABEL_TWICE("OM1-11", Strictness.ALWAYS),
  /** A label of a state set must not have the name of the family (OM1-35). */
  LABEL_IS_FAMILY("OM1-35", Strictness.ALWAYS),

  /**
   * The name of a point in time must end in {@code _timestamp_seconds} or {@code _time_seconds}
   * (NM-08).
   */
  TIMESTAMP_SUFFIX("NM-08", Strictness.WARNING),
  /** A unit in the name of a component or method must be that of its metric (WE-16). */
  UNIT_MISMATCH("WE-16", Strictness.WARNING),
  /** A component without an annotation must be used by a value method of its record. */
  COMPONENT_UNUSED("", Strictness.WARNING),
  /** A metric name must begin with the exporter's prefix (WE-14). */
  PREFIX_MISSING("WE-14", Strictness.ERROR),
  /** Two collectors must not expose one metric without labels, which would be twice in a scrape. */
  FAMILY_SHARED("", Strictness.ERROR),
  /** A class with options that is injected must be the one that the exporter names. */
  OPTIONS_UNUSED("", Strictness.ERROR),
  /** A class that several collectors inject must be a singleton to be shared. */
  SINGLETON_MISSING("", Strictness.WARNING),
  /** A collector must be named by an exporter that is compiled with it. */
  COLLECTOR_UNUSED("", Strictness.WARNING),
  /** The class of an exporter must have a {@code main} method. */
  MAIN_MISSING("", Strictness.WARNING),
  /** A cache must last longer than the interval of most scrapes. */
  CACHE_SHORT("", Strictness.WARNING),
  /** A cache must have a reason (WE-83). */
  CACHE_REASON("WE-83", Strictness.WARNING),
  /** A default port must not be another exporter's in Prometheus's port registry (WE-97). */
  PORT_TAKEN("WE-97", Strictness.WARNING);

  private final String guideline;
  private final Strictness strictness;

  Rule(String guideline, Strictness strictness) {
    this.guideline = guideline;
    this.strictness = strictness;
  }

  /**
   * Returns the row of the guideline, such as {@code WE-17}; empty if the rule is the kit's own.
   */
  public String guideline() {
    return guideline;
  }

  /**
   * Returns whether {@code @Allow} may waive the rule; not if breaking it would make a scrape
   * invalid.
   */
  public boolean isWaivable() {
    return strictness != Strictness.ALWAYS;
  }

  /** Returns whether breaking the rule is a compiler warning instead of an error. */
  public boolean isWarning() {
    return strictness == Strictness.WARNING;
  }

  private enum Strictness {
    /** An error that cannot be waived. */
    ALWAYS,
    /** An error unless it is waived. */
    ERROR,
    /** A warning unless it is waived. */
    WARNING
  }
}
