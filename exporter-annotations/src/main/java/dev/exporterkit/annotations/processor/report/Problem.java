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
  COLLECTOR_KIND("%s cannot be a collector: it is %s. %s."),
  COLLECTOR_NAME(
      "\"%s\" cannot be the name of a collector: lower-case letters and digits are allowed, with words separated by - or _. Name it \"%s\"."),
  COLLECTOR_NAME_RESERVED(
      "collector \"%s\" would have the switch --collector.disable-defaults, which is the kit's own. Choose"
          + " another name."),
  COLLECTOR_NAME_TWICE("collector \"%s\" has the name of %s. Names are switches: rename one."),
  COLLECTOR_FILE(
      "collector %s is the second class of its file. Make it a static nested class, or move it to a file of its own."),
  DESCRIPTION_EMPTY(
      "%s \"%s\" has no description. Describe it in the first sentence of the class's Javadoc, or"
          + " set description."),
  CONSTRUCTOR(
      "collector %s %s. Give it one constructor with @Inject, or one without parameters, that is not private."),
  COLLECTOR_COMPONENT(
      "component \"%s\" of collector %s has @%s, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns."),
  CLIENT_JAVA_FIELD(
      "field \"%s\" is a metric of client_java, %s. Keep such metrics in a separate class and inject it."),
  NOT_VISIBLE(
      "the generated code in package %s cannot access %s. Remove private, or make it public if it is in another package."),
  LOCAL_CLASS(
      "@%s has no effect in %s, because the processor cannot see it. Make it a static nested class."),
  MISPLACED("@%s has no effect on %s. Put it on %s."),

  COLLECT_MISSING(
      "collector %s has no @Collect method. Add one that returns a record, or annotate methods that return single values."),
  INHERITED("@%s has no effect in %s: inherited methods are not read. %s."),
  COLLECT_TWICE("collector %s has several @Collect methods. Keep one, and split the class."),
  COLLECT_AND_VALUES(
      "%s is a single value in a class with a @Collect method. Move it to a record, or to a collector of its own."),
  COLLECT_MODIFIERS("method %s is %s, so the generated code cannot call it. Remove %s."),
  COLLECT_THROWS(
      "method %s throws %s, but may throw an Exception at most. Declare Exception or one of its subclasses."),
  COLLECT_PARAMETER(
      "method %s takes %s. It can take one ScrapeContext, one Target and one record of a module, in any order. Inject everything else into the constructor."),
  SINGLE_PARAMETER(
      "single value %s takes %s. It can take one ScrapeContext. Probes and modules need a @Collect method that returns a record."),
  MODULE_ALONE(
      "method %s takes the module %s but no Target, and only probes have modules. Add a Target, or inject the configuration."),
  ROW_TYPE("%s cannot be used as rows. %s."),
  STREAM_COMPONENT(
      "\"%s\" holds a Stream, which only a @Collect method itself can return. Use a List, with toList()."),

  TIME("%s = \"%s\" %s. Use a duration above zero, such as 5s, 500ms or 1h30m."),
  TIMEOUT_IDLE(
      "timeout = \"%s\" never ends anything: a scrape lasts at most %s. Shorten or remove it."),
  CACHE_STALE(
      "maxStale = \"%s\" is shorter than ttl = \"%s\": rows would be dropped before they are refreshed. Lengthen it, or remove it for twice the ttl."),
  CACHE_SHORT(
      Rule.CACHE_SHORT,
      "ttl = \"%s\" saves little: Prometheus scrapes every 15s to 60s, so most scrapes fetch anyway. Use at least %s, or remove @Cached."),
  CACHE_REASON(
      Rule.CACHE_REASON,
      "collector \"%s\" is cached without a reason, but metrics are fetched when they are scraped unless that takes minutes. Give the reason, or remove @Cached."),
  CACHE_PROBE(
      "collector \"%s\" is cached and takes a Target: the rows of every target that a client names would be kept. Remove @Cached."),

  COMPONENT_UNUSED(
      Rule.COMPONENT_UNUSED,
      "component \"%s\" has no annotation, and no method of record %s reads it. Annotate or remove"
          + " it."),
  COMPONENT_UNANNOTATED("component \"%s\" of type %s has no annotation. %s, or remove it."),
  ACCESSOR_ANNOTATED(
      "@%s has no effect on the accessor of component \"%s\". Put it on the component itself."),
  TWO_ANNOTATIONS("\"%s\" has both @%s and @%s. Keep one."),
  VALUE_METHOD(
      "method %s %s. A value method of a record must have no parameters and no checked exceptions, must be neither static nor private, and must be public if the collector is in another package."),
  VALUE_TYPE("@%s cannot expose \"%s\" of type %s. %s."),
  LABEL_TYPE(
      "%s of type %s. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. %s."),
  LABEL_RECORD(
      "record %s is embedded as labels, but its \"%s\" has no @Label. Keep only labels in it."),
  LABELS_UNMARKED(
      "component \"%s\" is a record of labels without @Label. Add @Label to give the row its labels."),
  MAP_OF_MAPS(
      "map \"%s\" has maps in it, but @Label names the keys of one map only. Use a List of a record"
          + " that has both labels."),
  MAP_WITHOUT_LABEL(
      "map \"%s\" does not name the label that its keys fill. Add @Label(\"…\") with its name."),
  SHEET_EMPTY("record %s has no values. Add a metric, or @Info if the labels are the information."),
  SHEET_GENERIC("record %s has type parameters. Write one record for each type."),
  SHEET_WITHOUT_LABEL(
      "record %s is in a collection, but has no label that distinguishes its rows. Add a @Label."),
  SHEET_REACHES_ITSELF("record %s contains itself, through %s. Flatten it in the collector."),
  INFO_WITH_VALUES(
      "record %s is an @Info, but its \"%s\" is not a label. Add @Label, or move it to another record."),

  TABLE_METHOD(
      "%s() of record %s has no effect, because a record that is read from a table is never constructed. Remove the method, or return records instead of a Table."),
  TABLE_COMPONENT("no column can fill \"%s\" of type %s. %s."),
  TABLE_MAP("map \"%s\" needs a column for each key, but %s. %s."),
  FROM_UNUSED(
      "@From has no effect on \"%s\", because %s is not read from a table. Remove it, or return a Table instead of records."),
  COLUMN_NAME("@From(\"%s\") cannot be the name of a column: it %s. %s."),
  COLUMN_TWICE(
      "labels \"%s\" and \"%s\" have the same column, \"%s\". Correct @From, or remove one of them."),

  ENUM_TEXT_TWICE(
      "constants %s and %s of enum %s are both \"%s\". Give one of them another @Label."),
  STATES_TOO_MANY("enum %s has %d constants, and a state set at most 64. Use a label instead."),
  UNIT_CONVERSION("\"%s\" is given in %s, but %s. %s."),
  TIME_NOT_SECONDS("\"%s\" is a%s, which is exposed in seconds. %s."),
  UNIT_MISMATCH(
      Rule.UNIT_MISMATCH,
      "\"%s\" is in %s by its name in Java, but metric \"%s\" takes it as %s. %s, or rename it in Java."),
  TIMESTAMP_SUFFIX(
      Rule.TIMESTAMP_SUFFIX,
      "\"%s\" is a point in time, but its name does not end in _timestamp_seconds. %s."),

  FAMILY_TWICE("metric \"%s\" is declared twice, here and as %s. Share one record, or nest it."),
  FAMILY_LABELS(
      "record %s is used with the labels %s and with %s. A metric has one set of labels: write one record for each, with metrics of other names."),
  FAMILY_DIFFERS(
      "metric \"%s\" of collector \"%s\" has the %s %s, but %s in collector \"%s\". Make them equal,"
          + " or rename one."),
  FAMILY_SHARED(
      Rule.FAMILY_SHARED,
      "metric \"%s\" of collector \"%s\" is also that of collector \"%s\" and has no labels, so a scrape"
          + " would have it twice. Rename one, or add a label."),
  EXPORTER_PREFIX_RESERVED(
      "prefix \"%s\" is that of metrics that every exporter or Prometheus itself makes. Set prefix to"
          + " another word, such as \"%s\"."),
  FAMILY_RESERVED(
      "the kit itself generates metric \"%s\" for exporter \"%s\". Choose another name."),

  EXPORTER_NAME("\"%s\" cannot be the name of an exporter: %s."),
  EXPORTER_PREFIX(
      "\"%s\" cannot be a prefix: lower-case letters and digits are allowed, with words separated by _.%s"),
  EXPORTER_PORT("%d cannot be a port. A port is between 1 and 65535."),
  EXPORTER_EMPTY(
      "exporter \"%s\" has no collectors. Name them in collectors, or add @Collector to the class."),
  MAIN_MISSING(
      Rule.MAIN_MISSING,
      "class %s of exporter \"%s\" has no main method. Add public static void main(String... args) {"
          + " ExporterApplication.run(%s.class, args); }."),
  COLLECTOR_UNUSED(
      Rule.COLLECTOR_UNUSED,
      "no exporter runs collector \"%s\". Name %s in the collectors of an @Exporter."),
  OPTIONS_KIND(
      "%s cannot hold options: it %s. Write a class with fields and a constructor without parameters,"
          + " static if it is nested."),
  OPTION_TAKEN("option \"%s\" %s. Rename it."),
  OPTIONS_UNUSED(
      Rule.OPTIONS_UNUSED,
      "%s takes the options %s, but exporter \"%s\" does not name them, so no flag would set them."
          + " %s."),
  SINGLETON_MISSING(
      Rule.SINGLETON_MISSING,
      "%s and %s each get an object of %s of their own. Annotate %s with @Singleton to share one."),
  MODULE_KIND(
      "%s cannot be a Guice module: it %s. Name a class of a module that has a constructor without"
          + " parameters."),
  PROBE_PATH("\"%s\" cannot be the path of probes: %s. The usual path is /probe."),
  PROBE_UNUSED(
      "%s = \"%s\" has no effect: no collector of exporter \"%s\" takes a Target. Remove it."),
  DEFAULT_MODULE(
      "defaultModule = \"%s\" has nothing to choose from: %s. Remove it, or give the config a component Map<String, …> modules."),
  MODULE_UNKNOWN("collector \"%s\" takes the module %s, but %s. %s Map<String, %s> modules."),
  CONFIG_RECORD("%s cannot be used as a configuration. Use a record without type parameters."),
  CONFIG_KEY_TWICE(
      "components \"%s\" and \"%s\" of configuration %s have the same key, \"%s\". Rename one of them."),
  CONFIG_TYPE(
      "component \"%s\" of configuration %s is of type %s, which cannot be read from a file. %s."),
  CONFIG_REACHES_ITSELF(
      "configuration %s contains itself, through \"%s\". Write a record for each level that is needed."),
  CONFIG_INJECTION("%s injects %s of the configuration, but %s."),
  CONFIG_PLAIN_TEXT(
      "component \"%s\" of configuration %s is not a Secret, and @PlainTextAllowed is only for secrets. Remove it, or make the component a Secret."),
  CONFIG_DEFAULT("the default of component \"%s\" cannot be read: %s. Write it as in the file."),
  PORT_MISSING("exporter \"%s\" has no port, and Prometheus's port registry has %s."),
  PORT_TAKEN(
      Rule.PORT_TAKEN, "port %d %s. Use %s, or a port outside %d to %d, the registry's range."),
  NOT_A_COLLECTOR(
      "%s is not a collector. Annotate it with @Collector, or remove it from the list."),
  COLLECTOR_LISTED_TWICE("collector %s is listed twice. Remove one."),
  BINDING_MISSING(
      "collector %s has no %s: its library was compiled without the annotation processor. Compile the library with exporter-annotations on its processor path."),
  PREFIX_MISSING(
      Rule.PREFIX_MISSING,
      "metric \"%s\" lacks the prefix of exporter \"%s\". Name it \"%s\", or add its prefix to @Exporter."),

  ALLOW_FORBIDDEN(
      "rule %s cannot be waived, because a scrape would break or mislead. Correct what it"
          + " reports."),
  ALLOW_REASON("the waiver of %s has no reason. Say why it is right here."),
  ALLOW_IDLE(Kind.WARNING, "nothing here breaks rule %s. Remove the waiver."),

  NAME_TAKEN("the class generated for %s and %s have the same name, %s. Rename one of them."),
  WRITE("cannot write %s: %s. Delete what an earlier compilation left there."),
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
