package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Place;
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
      if (argument.isEmpty() || arguments.contains(argument.get())) {
        report.add(
            Problem.COLLECT_PARAMETER,
            Place.of(parameter),
            method.getSimpleName(),
            TypeText.of(parameter.asType()));
        whole = false;
      } else {
        arguments.add(argument.get());
      }
    }
    return whole ? Optional.of(arguments) : Optional.empty();
  }

  private Optional<Argument> argument(VariableElement parameter) {
    if (types.is(parameter.asType(), ScrapeContext.class)) {
      return Optional.of(new Argument.Scrape());
    }
    if (types.is(parameter.asType(), Target.class)) {
      return Optional.of(new Argument.Probed());
    }
    return types.recordOf(parameter.asType()).map(Argument.Module::new);
  }
}
