package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Reads what the author's method takes: the scrape, the target and the module, in any order. */
final class ArgumentReader {
  private final TypeFinder types;

  ArgumentReader(TypeFinder types) {
    this.types = types;
  }

  /**
   * Returns one argument for each parameter; empty, and reported, if there is one of another type.
   */
  Optional<List<Argument>> read(ExecutableElement method, Report report) {
    List<Argument> arguments = new ArrayList<>();
    boolean whole = true;
    for (VariableElement parameter : method.getParameters()) {
      Optional<Argument> argument = argument(parameter);
      if (argument.isEmpty() || hasKind(arguments, argument.get())) {
        report.add(
            Problem.COLLECT_PARAMETER,
            Location.of(parameter),
            method.getSimpleName(),
            TypeText.of(parameter.asType()));
        whole = false;
      } else {
        arguments.add(argument.get());
        whole &= isUsable(argument.get(), method, parameter, report);
      }
    }
    return whole ? Optional.of(arguments) : Optional.empty();
  }

  /** Checks that a single value takes the scrape at the most. */
  void checkSingle(ExecutableElement method, Report report) {
    boolean first = true;
    for (VariableElement parameter : method.getParameters()) {
      if (!first || !types.is(parameter.asType(), ScrapeContext.class)) {
        report.add(
            Problem.SINGLE_PARAMETER,
            Location.of(parameter),
            method.getSimpleName(),
            TypeText.of(parameter.asType()));
      }
      first = false;
    }
  }

  private static boolean hasKind(List<Argument> arguments, Argument argument) {
    return arguments.stream().anyMatch(other -> other.getClass() == argument.getClass());
  }

  /** Checks that a module belongs to a probe, and that generated code can name it. */
  private boolean isUsable(
      Argument argument, ExecutableElement method, VariableElement parameter, Report report) {
    if (!(argument instanceof Argument.Module module)) {
      return true;
    }
    boolean probe =
        method.getParameters().stream().anyMatch(other -> types.is(other.asType(), Target.class));
    boolean visible = types.isVisible(module.type(), types.packageOf(method));
    String name = Names.nested(module.type());
    if (!probe) {
      report.add(Problem.MODULE_ALONE, Location.of(parameter), method.getSimpleName(), name);
    }
    if (!visible) {
      report.add(Problem.NOT_VISIBLE, Location.of(parameter), types.packageOf(method), name);
    }
    return probe && visible;
  }

  private Optional<Argument> argument(VariableElement parameter) {
    if (types.is(parameter.asType(), ScrapeContext.class)) {
      return Optional.of(new Argument.Scrape());
    }
    if (types.is(parameter.asType(), Target.class)) {
      return Optional.of(new Argument.Probed());
    }
    return types
        .recordOf(parameter.asType())
        .filter(record -> record.getTypeParameters().isEmpty())
        .map(Argument.Module::new);
  }
}
