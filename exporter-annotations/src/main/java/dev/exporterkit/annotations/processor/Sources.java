package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.processor.mirror.Tree;
import dev.exporterkit.annotations.processor.mirror.UnresolvedException;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** All classes that are compiled, by name: the compiler makes their elements anew in each round. */
final class Sources {
  private final Elements elements;
  private final Set<String> names = new LinkedHashSet<>();

  Sources(Elements elements) {
    this.elements = elements;
  }

  void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
  }

  boolean contains(TypeElement outermost) {
    return names.contains(outermost.getQualifiedName().toString());
  }

  /** Checks every element and tells the compiler what is wrong. */
  void check(Messager messager, BiConsumer<Element, Report> rule) {
    for (TypeElement type : types().toList()) {
      Report report = new Report(type, new Waivers());
      try {
        Tree.of(type).forEach(element -> rule.accept(element, report));
      } catch (UnresolvedException e) {
        // javac reports what it cannot resolve.
        continue;
      }
      report.printTo(messager, element -> true);
    }
  }

  private Stream<TypeElement> types() {
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull);
  }
}
