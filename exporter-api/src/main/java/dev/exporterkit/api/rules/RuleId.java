package dev.exporterkit.api.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a rule is called in messages, waivers and the documentation. Where the rule stands in
 * Prometheus's own guidelines, the id is that of its row in the kit's collection of them.
 */
public enum RuleId {
  /** A metric's name has characters that no Prometheus before 3.0 reads. */
  NAME_SYNTAX("DM-03", false),
  /** A name has a colon, the mark of recording rules. */
  NAME_COLON("WE-23", false),
  /** A name is not snake_case. */
  NAME_CASE("WE-21", true),
  /** A name is one of those that Prometheus or the exporter itself makes. */
  NAME_RESERVED("WE-27", false),
  /** The type's name is a word of the metric's name. */
  NAME_TYPE_WORD("PL-07", true),
  /** A counter does not end in {@code _total}. */
  COUNTER_SUFFIX("WE-26", true),
  /** A name ends in a suffix that belongs to another type. */
  FOREIGN_SUFFIX("WE-25", true),
  /** An info metric does not end in {@code _info}. */
  INFO_SUFFIX("WE-48", true),
  /** A name has a unit that is not a base unit. */
  BASE_UNIT("WE-15", true),
  /** A name has an abbreviated unit. */
  ABBREVIATED_UNIT("PL-08", true),
  /** A name promises a percentage. */
  PERCENT("WE-17", true),
  /** A metric has no help. */
  HELP_MISSING("CL-31", false),
  /** A label's name has characters that no Prometheus before 3.0 reads. */
  LABEL_SYNTAX("DM-07", false),
  /** A label's name starts with an underscore. */
  LABEL_UNDERSCORE("OM1-09", false),
  /** A label's name is not snake_case. */
  LABEL_CASE("PL-06", true),
  /** A label's name has a meaning of its own: {@code le}, {@code quantile}. */
  LABEL_RESERVED("WE-39", false),
  /** A label stands twice. */
  LABEL_TWICE("OM1-11", false),
  /** A label of a state set has the family's own name. */
  LABEL_IS_FAMILY("OM1-35", false);

  private final String id;
  private final boolean waivable;

  RuleId(String id, boolean waivable) {
    this.id = id;
    this.waivable = waivable;
  }

  /** Returns the id that users see. */
  public String id() {
    return id;
  }

  /** Tells whether {@code @Allow} may waive it: not where a scrape would break. */
  public boolean waivable() {
    return waivable;
  }

  /** Returns the rule with this id. */
  public static Optional<RuleId> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
