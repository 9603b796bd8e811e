package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Fetch;
import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a collector: its class, the way it is fetched, and all records that it hands out. */
public final class CollectorReader {
  private final TypeFinder types;
  private final RowContainerReader containers;
  private final SingleValuesReader singles;
  private final ArgumentReader arguments;
  private final CollectorClassRule classRule;
  private final List<CollectorRule> rules;

  /** Reads through the compiler's eyes. */
  public CollectorReader(TypeFinder types) {
    this.types = types;
    MemberReader members = new MemberReader(types);
    EnumReader enums = new EnumReader(types);
    LabelReader labels = new LabelReader(types, members, enums);
    ValueReader values = new ValueReader(new ValueTypeReader(types, enums));
    this.containers = new RowContainerReader(types, members, labels, values);
    this.arguments = new ArgumentReader(types);
    this.singles = new SingleValuesReader(new MapReader(types, labels, values), values);
    this.classRule = new CollectorClassRule(types);
    this.rules =
        List.of(
            new FamilyRule(),
            new FamilyTwiceRule(),
            new UnitConversionRule(),
            new DurationUnitRule());
  }

  /**
   * Reads a collector and adds everything that is wrong to the report. Empty if there is nothing to
   * fetch.
   */
  public Optional<CollectorModel> read(TypeElement type, Report report) {
    Mirror annotation = Mirror.find(type, Collector.class).orElseThrow();
    ReadContext context = new ReadContext(report, types.packageOf(type));
    classRule.check(type, annotation, report);
    CollectorTimingRule.check(type, annotation, report);
    Optional<CollectorModel> model =
        fetch(type, annotation, context)
            .map(
                fetch ->
                    new CollectorModel(
                        type,
                        annotation.string("name"),
                        annotation.string("description"),
                        annotation.bool("enabled"),
                        annotation.string("timeout"),
                        Mirror.find(type, Cached.class),
                        annotation.string("prefix"),
                        fetch,
                        List.copyOf(context.levels()),
                        List.copyOf(context.enums().values())));
    model.ifPresent(found -> checkCache(found, report));
    // Judged even where nothing can be fetched: all problems come in one run.
    context
        .levels()
        .forEach(level -> level.columns().forEach(value -> check(level, value, report)));
    rules.forEach(rule -> rule.checkAll(context.levels(), report));
    return model;
  }

  private static void checkCache(CollectorModel collector, Report report) {
    if (collector.isProbe()) {
      collector
          .cached()
          .ifPresent(
              cached -> report.add(Problem.CACHE_PROBE, cached.location(), collector.name()));
    }
  }

  private void check(LevelModel level, ValueModel value, Report report) {
    rules.forEach(rule -> rule.check(level, value, report));
  }

  private Optional<Fetch> fetch(TypeElement type, Mirror annotation, ReadContext context) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    List<ExecutableElement> collects =
        methods.stream().filter(method -> Mirror.find(method, Collect.class).isPresent()).toList();
    List<ExecutableElement> values =
        methods.stream().filter(method -> !Metrics.of(method).isEmpty()).toList();
    Report report = context.report();
    if (collects.isEmpty() && values.isEmpty()) {
      report.add(Problem.COLLECT_MISSING, annotation.location(), Names.nested(type));
      return Optional.empty();
    }
    if (collects.isEmpty()) {
      values.forEach(method -> checkSingle(method, report));
      return Optional.of(singles.read(type, values, context));
    }
    for (ExecutableElement more : collects.subList(1, collects.size())) {
      report.add(Problem.COLLECT_TWICE, Location.of(more), Names.nested(type));
    }
    for (ExecutableElement value : values) {
      report.add(
          Problem.COLLECT_AND_VALUES, Metrics.of(value).get(0).location(), value.getSimpleName());
    }
    return rows(collects.get(0), context);
  }

  private Optional<Fetch> rows(ExecutableElement method, ReadContext context) {
    boolean callable = isCallable(method, context.report());
    Optional<List<Argument>> taken = arguments.read(method, context.report());
    String name = method.getSimpleName().toString();
    RowPosition position =
        new RowPosition(
            name, Location.of(method), Mirror.find(method, Label.class), List.of(), true, false);
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      context.report().add(Problem.ROW_TYPE, Location.of(method), "void");
      return Optional.empty();
    }
    Optional<RowContainer> container = containers.read(method.getReturnType(), position, context);
    if (!callable || taken.isEmpty()) {
      return Optional.empty();
    }
    return container.map(found -> new Rows(name, taken.get(), method.getReturnType(), found));
  }

  private void checkSingle(ExecutableElement method, Report report) {
    isCallable(method, report);
    arguments.checkSingle(method, report);
  }

  private boolean isCallable(ExecutableElement method, Report report) {
    boolean callable = true;
    for (Modifier modifier : List.of(Modifier.PRIVATE, Modifier.STATIC)) {
      if (method.getModifiers().contains(modifier)) {
        report.add(
            Problem.COLLECT_MODIFIERS, Location.of(method), method.getSimpleName(), modifier);
        callable = false;
      }
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!types.isHandled(thrown)) {
        report.add(
            Problem.COLLECT_THROWS,
            Location.of(method),
            method.getSimpleName(),
            TypeText.of(thrown));
        callable = false;
      }
    }
    return callable;
  }
}
