package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.collector.CollectorReader;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads an exporter and, from source or class files, its collectors. */
public final class ExporterReader {
  private final TypeFinder types;
  private final CollectorReader collectors;
  private final List<ExporterRule> rules;

  /** What can be said only if every collector could be read. */
  private final List<ExporterRule> rulesOfWhole = List.of(new ProbeUnusedRule());

  /** Reads through the compiler's eyes. */
  public ExporterReader(TypeFinder types) {
    this.types = types;
    this.collectors = new CollectorReader(types);
    this.rules =
        List.of(
            new ExporterAnnotationRule(),
            new CollectorNamesRule(),
            new PrefixRule(),
            new FamiliesAgreeRule(),
            new ProbeRule(),
            new ConfigRule(types),
            new ModulesRule(types));
  }

  /**
   * Reads an exporter and adds everything that is wrong to the report. Empty if one of its
   * collectors is broken, which is reported where that is.
   *
   * @param compiledNow whether a collector's binding is written in this compilation
   */
  public Optional<ExporterBindingWriter> read(
      TypeElement type, Report report, Predicate<TypeElement> compiledNow) {
    Mirror annotation = Mirror.find(type, Exporter.class).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    boolean whole = true;
    for (Listed listed : listed(type, annotation, report)) {
      Optional<CollectorModel> collector = collector(listed, type, report, compiledNow);
      collector.ifPresent(found -> entries.add(new Entry(found, listed.location())));
      whole &= collector.isPresent();
    }
    ExporterModel exporter = model(type, annotation, entries, report);
    rules.forEach(rule -> rule.check(exporter, report));
    if (!whole) {
      return Optional.empty();
    }
    rulesOfWhole.forEach(rule -> rule.check(exporter, report));
    return Optional.of(new ExporterBindingWriter(exporter, types));
  }

  private ExporterModel model(
      TypeElement type, Mirror annotation, List<Entry> entries, Report report) {
    String name = annotation.string("name");
    List<String> prefixes =
        annotation.list("prefix").stream()
            .map(prefix -> (String) Mirror.known(prefix).getValue())
            .toList();
    if (!types.isVisible(type, types.packageOf(type))) {
      report.add(Problem.NOT_VISIBLE, Location.of(type), types.packageOf(type), Names.nested(type));
    }
    return new ExporterModel(
        type,
        annotation,
        name,
        prefixes.isEmpty() ? List.of(name.replace('-', '_')) : prefixes,
        annotation.integer("port"),
        annotation.string("description"),
        annotation.bool("internal"),
        entries,
        visible("options", annotation, type, report),
        visible("config", annotation, type, report),
        annotation.list("guiceModules").stream()
            .flatMap(
                module ->
                    classOf(module).stream()
                        .filter(
                            found -> isVisible(found, annotation.location(module), type, report)))
            .toList());
  }

  /** Returns the class that an attribute names, if it names one. */
  private Optional<TypeElement> visible(
      String attribute, Mirror annotation, TypeElement type, Report report) {
    return annotation
        .type(attribute)
        .flatMap(types::classOf)
        .filter(found -> isVisible(found, annotation.location(attribute), type, report));
  }

  /** Returns the classes that are named as collectors, the exporter's own first. */
  private List<Listed> listed(TypeElement type, Mirror annotation, Report report) {
    List<Listed> listed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (Mirror.find(type, Collector.class).isPresent()) {
      listed.add(new Listed(type, annotation.location("name")));
      seen.add(type.getQualifiedName().toString());
    }
    for (AnnotationValue value : annotation.list("collectors")) {
      Optional<TypeElement> named = classOf(value);
      Location location = annotation.location(value);
      if (named.isEmpty() || Mirror.find(named.get(), Collector.class).isEmpty()) {
        report.add(
            Problem.NOT_A_COLLECTOR, location, named.map(Names::nested).orElse(value.toString()));
      } else if (!seen.add(named.get().getQualifiedName().toString())) {
        report.add(Problem.COLLECTOR_LISTED_TWICE, location, Names.nested(named.get()));
      } else {
        listed.add(new Listed(named.get(), location));
      }
    }
    // A module may bind a set of dynamic collectors, which nobody sees before it runs.
    if (listed.isEmpty()
        && annotation.list("collectors").isEmpty()
        && annotation.list("guiceModules").isEmpty()) {
      report.add(Problem.EXPORTER_EMPTY, annotation.location(), annotation.string("name"));
    }
    return listed;
  }

  private Optional<CollectorModel> collector(
      Listed listed, TypeElement exporter, Report report, Predicate<TypeElement> compiledNow) {
    TypeElement type = listed.type();
    if (!isVisible(type, listed.location(), exporter, report)) {
      return Optional.empty();
    }
    String binding = Names.generatedQualified(type, BindingWriter.SUFFIX);
    boolean written = compiledNow.test(type);
    if (!written && types.byName(binding).isEmpty()) {
      String simple = Names.generated(type, BindingWriter.SUFFIX);
      report.add(Problem.BINDING_MISSING, listed.location(), Names.nested(type), simple);
      return Optional.empty();
    }
    // What is wrong with the collector itself, its own step reports.
    Report own = new Report(type, new Waivers());
    Optional<CollectorModel> model = collectors.read(type, own);
    return written && !own.isClean() ? Optional.empty() : model;
  }

  private boolean isVisible(
      TypeElement type, Location location, TypeElement exporter, Report report) {
    boolean visible = types.isVisible(type, types.packageOf(exporter));
    if (!visible) {
      report.add(Problem.NOT_VISIBLE, location, types.packageOf(exporter), Names.nested(type));
    }
    return visible;
  }

  private Optional<TypeElement> classOf(AnnotationValue value) {
    return Mirror.known(value).getValue() instanceof TypeMirror type
        ? types.classOf(type)
        : Optional.empty();
  }

  /** A class that the exporter names, and where. */
  private record Listed(TypeElement type, Location location) {}
}
