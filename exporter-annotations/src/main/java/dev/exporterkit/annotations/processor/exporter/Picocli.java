package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations of picocli, which authors use and the processor does not load. */
final class Picocli {
  static final String OPTION = "picocli.CommandLine.Option";

  private static final String PARAMETERS = "picocli.CommandLine.Parameters";
  private static final String MIXIN = "picocli.CommandLine.Mixin";
  private static final String GROUP = "picocli.CommandLine.ArgGroup";

  private Picocli() {}

  /** Returns whether a member holds options of a class of its own. */
  static boolean isNested(Element member) {
    return isAny(member, MIXIN, GROUP);
  }

  /** Returns whether picocli fills a class. */
  static boolean isFilled(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> isAny(member, OPTION, PARAMETERS, MIXIN, GROUP));
  }

  private static boolean isAny(Element member, String... annotations) {
    return Stream.of(annotations).anyMatch(name -> Mirror.named(member, name).isPresent());
  }
}
