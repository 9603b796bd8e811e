package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.collector.CollectorModel.Rows;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.ScrapeContext;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A collector has one {@code @Collect} method or methods that are single values, which the
 * generated code can call.
 */
final class CollectMethodRule implements ModelRule<CollectorModel> {
  private final TypeFinder types;

  CollectMethodRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(CollectorModel collector, Report report) {
    if (collector.fetch().isEmpty()) {
      checkMissing(collector, report);
    } else if (collector.fetch().get() instanceof Rows rows) {
      checkAlone(collector, report);
      checkCallable(rows.method(), report);
      checkParameters(rows, report);
    } else {
      for (ExecutableElement method : collector.valueMethods()) {
        checkCallable(method, report);
        checkSingleParameter(method, report);
      }
    }
  }

  private static void checkMissing(CollectorModel collector, Report report) {
    boolean onFields =
        ElementFilter.fieldsIn(collector.type().getEnclosedElements()).stream()
            .anyMatch(
                field ->
                    !Metrics.of(field).isEmpty() || MemberReader.ofComponent(field).isPresent());
    // Annotations on fields, on components and on inherited methods are reported themselves.
    if (!onFields && !collector.inherits(collector.type())) {
      report.add(
          Problem.COLLECT_MISSING,
          collector.annotation().location(),
          Names.nested(collector.type()));
    }
  }

  private static void checkAlone(CollectorModel collector, Report report) {
    List<ExecutableElement> collects = collector.collectMethods();
    for (ExecutableElement more : collects.subList(1, collects.size())) {
      report.add(Problem.COLLECT_TWICE, Location.of(more), Names.nested(collector.type()));
    }
    for (ExecutableElement value : collector.valueMethods()) {
      Mirror metric = Metrics.of(value).get(0);
      if (collects.contains(value)) {
        report.add(
            Problem.TWO_ANNOTATIONS,
            metric.location(),
            value.getSimpleName(),
            "Collect",
            metric.simpleName());
      } else {
        report.add(Problem.COLLECT_AND_VALUES, metric.location(), value.getSimpleName());
      }
    }
  }

  private void checkCallable(ExecutableElement method, Report report) {
    String modifiers =
        Stream.of(Modifier.PRIVATE, Modifier.STATIC)
            .filter(method.getModifiers()::contains)
            .map(Modifier::toString)
            .collect(joining(" and "));
    if (!modifiers.isEmpty()) {
      report.add(
          Problem.COLLECT_MODIFIERS,
          Location.of(method),
          method.getSimpleName(),
          modifiers,
          modifiers);
    }
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!types.isHandled(thrown)) {
        report.add(
            Problem.COLLECT_THROWS,
            Location.of(method),
            method.getSimpleName(),
            TypeText.of(thrown));
      }
    }
  }

  private void checkParameters(Rows rows, Report report) {
    ExecutableElement method = rows.method();
    for (int i = 0; i < rows.arguments().size(); i++) {
      Argument argument = rows.arguments().get(i);
      VariableElement parameter = method.getParameters().get(i);
      boolean repeated =
          !(argument instanceof Argument.Unsupported)
              && rows.arguments().subList(0, i).stream()
                  .anyMatch(earlier -> earlier.getClass() == argument.getClass());
      if (repeated || argument instanceof Argument.Unsupported) {
        report.add(
            Problem.COLLECT_PARAMETER,
            Location.of(parameter),
            method.getSimpleName(),
            describe(parameter, repeated));
      } else if (argument instanceof Argument.Module module) {
        checkModule(module, rows, parameter, report);
      }
    }
  }

  /** A module belongs to a probe, and the generated code can name it. */
  private void checkModule(
      Argument.Module module, Rows rows, VariableElement parameter, Report report) {
    ExecutableElement method = rows.method();
    String name = Names.nested(module.type());
    if (rows.arguments().stream().noneMatch(Argument.Probed.class::isInstance)) {
      report.add(Problem.MODULE_ALONE, Location.of(parameter), method.getSimpleName(), name);
    }
    if (!types.isVisible(module.type(), types.packageOf(method))) {
      report.add(Problem.NOT_VISIBLE, Location.of(parameter), types.packageOf(method), name);
    }
  }

  private void checkSingleParameter(ExecutableElement method, Report report) {
    boolean first = true;
    for (VariableElement parameter : method.getParameters()) {
      boolean scrape = types.is(parameter.asType(), ScrapeContext.class);
      if (!first || !scrape) {
        report.add(
            Problem.SINGLE_PARAMETER,
            Location.of(parameter),
            method.getSimpleName(),
            describe(parameter, scrape));
      }
      first = false;
    }
  }

  private static String describe(VariableElement parameter, boolean repeated) {
    String type = TypeText.of(parameter.asType());
    return repeated ? "a second " + type : "a parameter of type " + type;
  }
}
