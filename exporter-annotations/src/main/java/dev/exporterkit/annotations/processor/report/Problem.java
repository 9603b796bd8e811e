package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.api.Rule;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the processors find wrong beyond what {@link
 * dev.exporterkit.api.rules.MetricRules} finds in a single metric. The id is what users see, search
 * for and find in the documentation: the name of the constant, or of the rule that it breaks.
 */
public enum Problem {
  COLLECTOR_KIND(
      "%s cannot be a collector: it is %s. Make it an ordinary class, static if it is nested."),
  COLLECTOR_NAME(
      "\"%s\" is no name for a collector. Use small letters and digits, words parted by - or _,"
          + " such as \"%s\"."),
  COLLECTOR_NAME_TWICE("collector \"%s\" is named like %s. Names are switches: rename one."),
  COLLECTOR_FILE(
      "collector %s is a second class of its file. Nest it in another class as static, or give it"
          + " a file of its own."),
  DESCRIPTION_EMPTY(
      "%s \"%s\" has no description. Describe it in the first sentence of the class's Javadoc, or"
          + " set description."),
  CONSTRUCTOR(
      "collector %s %s. Give it one constructor with @Inject, or one without parameters, not"
          + " private."),
  CLIENT_JAVA_FIELD(
      "field \"%s\" is a metric of client_java, %s. Keep such metrics in a class of their own and"
          + " inject that."),
  NOT_VISIBLE(
      "the generated code in package %s cannot see %s. Remove private, or make it public if it is in"
          + " another package."),
  MISPLACED("@%s stands on %s, where nothing reads it. Put it on %s."),

  COLLECT_MISSING(
      "collector %s has no @Collect method. Write one that returns a record, or annotate methods"
          + " that return single values."),
  COLLECT_TWICE("collector %s has more @Collect methods than one. Leave one, and split the class."),
  COLLECT_AND_VALUES(
      "%s is a single value beside a @Collect method. Put it in a record, or in a collector of its"
          + " own."),
  COLLECT_MODIFIERS("method %s is %s, so the generated code cannot call it. Remove the modifier."),
  COLLECT_THROWS(
      "method %s throws %s, and a run of a collector ends with an Exception at worst. Declare that, or"
          + " a type of it."),
  COLLECT_PARAMETER(
      "method %s takes a %s. It may take one ScrapeContext, one Target and one record of a module, in"
          + " any order, and nothing else."),
  SINGLE_PARAMETER(
      "single value %s takes a %s. It may take one ScrapeContext and nothing else: what probes or"
          + " has modules is a @Collect method that returns a record."),
  MODULE_ALONE(
      "method %s takes the module %s, but no Target, and only probes have modules. Take a Target,"
          + " too, or inject the configuration."),
  ROW_TYPE(
      "%s is no row. Use a record of metrics, a DynamicFamily, or an Optional, Collection, Stream or"
          + " labelled Map of them, without wildcards or type variables."),
  STREAM_COMPONENT(
      "component \"%s\" is a Stream, which only @Collect may return. Use a List, with toList()."),

  TIME("%s = \"%s\" %s. Write a time above zero, such as 5s, 500ms or 1h30m."),
  TIMEOUT_IDLE(
      "timeout = \"%s\" never ends anything: no scrape lasts longer than %s. Shorten it, or leave it"
          + " out."),
  CACHE_STALE(
      "maxStale = \"%s\" is shorter than ttl = \"%s\": rows would go before they are old. Make it"
          + " longer, or leave it out for twice the ttl."),
  CACHE_SHORT(
      Rule.CACHE_SHORT,
      "ttl = \"%s\" saves little: Prometheus scrapes every 15s to 60s, so most scrapes fetch all the"
          + " same. Take %s or more, or remove @Cached."),
  CACHE_REASON(
      Rule.CACHE_REASON,
      "collector \"%s\" is cached without a reason, but metrics are fetched when they are scraped"
          + " unless that takes minutes. Say why in reason, or remove @Cached."),
  CACHE_PROBE(
      "collector \"%s\" is cached and takes a Target: the rows of every target that a client can"
          + " name would stay. Remove @Cached."),

  COMPONENT_UNANNOTATED(
      "component \"%s\" of type %s has no annotation. Add @Label or a metric, or remove it."),
  ACCESSOR_ANNOTATED(
      "@%s stands on the accessor of component \"%s\". Put it on the component itself."),
  TWO_ANNOTATIONS("\"%s\" has both @%s and @%s. Leave one."),
  VALUE_METHOD("method %s %s. A value method of a record has no parameters, %s."),
  VALUE_TYPE("@%s cannot expose %s \"%s\". %s."),
  LABEL_TYPE(
      "label \"%s\" is of type %s. Labels are strings, enums, booleans or whole numbers: call"
          + " toString yourself."),
  LABEL_RECORD(
      "record %s is embedded as labels, but its \"%s\" is none. Keep only @Label components in it."),
  MAP_WITHOUT_LABEL(
      "map \"%s\" does not say what its keys are. Add @Label(\"…\") with the name of their label."),
  SHEET_EMPTY("record %s has no values. Add a metric, or @Info if its labels are the information."),
  SHEET_GENERIC("record %s has type parameters. Write a record for each case."),
  SHEET_WITHOUT_LABEL(
      "record %s stands in a collection, but has no label to tell its rows apart. Add a @Label."),
  SHEET_REACHES_ITSELF("record %s contains itself, by way of %s. Flatten it in the collector."),
  INFO_WITH_VALUES("record %s is an @Info, but its \"%s\" is no label. Move it to another record."),

  ENUM_TEXT_TWICE("constants %s and %s of enum %s are both \"%s\". Give one another @Label."),
  STATES_TOO_MANY("enum %s has %d constants; a state set has 64 at most. Use a label instead."),
  UNIT_CONVERSION("\"%s\" is given in %s, but %s. %s."),
  TIME_NOT_SECONDS("\"%s\" is a%s, which is exposed in seconds. Name it \"%s\"."),
  TIMESTAMP_SUFFIX(
      Rule.TIMESTAMP_SUFFIX, "\"%s\" is a point in time, but does not say so. Name it \"%s\"."),

  FAMILY_TWICE("metric \"%s\" is declared twice, here and as %s. Share one record, or nest it."),
  FAMILY_LABELS(
      "record %s is reached with the labels %s and with %s. A metric has one set of labels: write a"
          + " record for each, with metrics of other names."),
  FAMILY_DIFFERS(
      "metric \"%s\" of collector \"%s\" has the %s %s, but %s in collector \"%s\". Make them equal,"
          + " or rename one."),
  FAMILY_RESERVED("metric \"%s\" is made by the kit itself. Choose another name."),

  EXPORTER_NAME("\"%s\" is no name for an exporter. %s."),
  EXPORTER_PREFIX(
      "\"%s\" is no prefix. Use small letters and digits, words parted by _, none at the end."),
  EXPORTER_PORT("%d is no port. Choose one from 1 to 65535."),
  EXPORTER_EMPTY(
      "exporter \"%s\" has no collectors. Name them in collectors, or add @Collector to the class."),
  PROBE_PATH("\"%s\" is no path for probes. %s. The usual one is /probe."),
  PROBE_UNUSED(
      "%s = \"%s\" changes nothing: no collector of exporter \"%s\" takes a Target. Remove it."),
  DEFAULT_MODULE(
      "defaultModule = \"%s\" has nothing to choose from: %s. Remove it, or give config a component"
          + " Map<String, …> modules."),
  MODULE_UNKNOWN(
      "collector \"%s\" takes the module %s, but %s. Give config a component Map<String, %s>"
          + " modules."),
  CONFIG_RECORD("%s is no record without type parameters. Write the configuration as one."),
  CONFIG_TYPE(
      "component \"%s\" of configuration %s is of type %s, which no file can fill. Use String, int,"
          + " long, double, boolean, an enum, Duration, Path, URI, Pattern of RE2/J, ByteBuffer, Secret, a record, or an"
          + " Optional, List, Set or Map<String, …> of them."),
  CONFIG_REACHES_ITSELF(
      "configuration %s contains itself, by way of \"%s\". Write the depth that is needed as records"
          + " of their own."),
  CONFIG_PLAIN_TEXT(
      "component \"%s\" of configuration %s is no Secret, and @PlainTextAllowed is for those alone."
          + " Remove it, or make the component a Secret."),
  CONFIG_DEFAULT(
      "the default of component \"%s\" cannot be read: %s. Write it as it stands in the file."),
  PORT_MISSING("exporter \"%s\" has no port, and Prometheus's port registry has %s."),
  PORT_TAKEN(
      Rule.PORT_TAKEN, "port %d %s. Use %s, or a port outside %d to %d, the registry's range."),
  NOT_A_COLLECTOR("%s is no collector. Annotate it with @Collector, or remove it here."),
  COLLECTOR_LISTED_TWICE("collector %s is listed twice. Remove one."),
  BINDING_MISSING(
      "collector %s has no %s, so the library it comes from was compiled without the annotation"
          + " processor. Compile that with exporter-annotations on its processor path."),
  PREFIX_MISSING(
      Rule.PREFIX_MISSING,
      "metric \"%s\" of collector \"%s\" lacks the exporter's prefix. Name it \"%s\", or add the"
          + " prefix to @Exporter."),

  ALLOW_FORBIDDEN(
      "rule %s cannot be waived, because a scrape would break or mislead. Correct what it"
          + " reports."),
  ALLOW_REASON("the waiver of %s has no reason. Say why it is right here."),
  ALLOW_IDLE(Kind.WARNING, "nothing here breaks rule %s. Remove the waiver."),

  NAME_TAKEN("the class generated for %s and %s have the same name, %s. Rename one of them."),
  WRITE("cannot write %s: %s. Remove what an earlier compilation left, or free the place."),
  INTERNAL("the processor failed: %s. This is a bug of Exporter Kit: please report it.");

  private final @Nullable Rule rule;
  private final Kind kind;
  private final String message;

  Problem(String message) {
    this(Kind.ERROR, message);
  }

  Problem(Kind kind, String message) {
    this.rule = null;
    this.kind = kind;
    this.message = message;
  }

  Problem(Rule rule, String message) {
    this.rule = rule;
    this.kind = kindOf(rule);
    this.message = message;
  }

  /** Returns how a compiler reports a breach of a rule. */
  static Kind kindOf(Rule rule) {
    return rule.isWarning() ? Kind.WARNING : Kind.ERROR;
  }

  /** Returns the id that users see. */
  public String id() {
    return rule == null ? name() : rule.name();
  }

  /** Returns whether it fails the compilation. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether {@code @Allow} may waive it. */
  public boolean isWaivable() {
    return rule != null && rule.isWaivable();
  }

  /** Returns the text that users see, with the id. */
  public String text(Object... values) {
    return "[" + id() + "] " + message(values);
  }

  String message(Object... values) {
    return message.formatted(values);
  }
}
