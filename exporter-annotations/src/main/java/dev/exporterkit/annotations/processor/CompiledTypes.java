package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.processor.mirror.SourceTrees;
import dev.exporterkit.annotations.processor.mirror.Tree;
import dev.exporterkit.annotations.processor.mirror.UnresolvedException;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.ReportPrinter;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** All classes that are compiled, by name: the compiler makes their elements anew in each round. */
final class CompiledTypes {
  private final Elements elements;
  private final SourceTrees trees;
  private final Set<String> names = new LinkedHashSet<>();

  CompiledTypes(Elements elements, SourceTrees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        names.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Returns whether an element is in a source that is compiled. */
  boolean contains(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() != null
        && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      outermost = outermost.getEnclosingElement();
    }
    return outermost instanceof TypeElement type && contains(type.getQualifiedName().toString());
  }

  /** Returns whether a class of this name is at the top of a source that is compiled. */
  boolean contains(String qualifiedName) {
    return names.contains(qualifiedName);
  }

  /** Returns whether the compiler can point at an element. */
  boolean canPointAt(Element element) {
    return trees
        .isShown(element)
        .orElseGet(() -> contains(element) && (isOfJavac(element) || isShownByEclipse(element)));
  }

  private static boolean isOfJavac(Element element) {
    return element.getClass().getName().startsWith("com.sun.tools.javac.");
  }

  /** Eclipse's compiler has no position for records, their components and enum constants. */
  private static boolean isShownByEclipse(Element element) {
    boolean component =
        element.getEnclosingElement() instanceof TypeElement owner
            && owner.getRecordComponents().stream()
                .anyMatch(each -> each.getSimpleName().equals(element.getSimpleName()));
    return !component
        && element.getKind() != ElementKind.RECORD
        && element.getKind() != ElementKind.ENUM_CONSTANT;
  }

  /** Checks every element of every class, unless the compiler reports what is not known in it. */
  void check(List<ModelRule<Element>> rules, Waivers waivers, ReportPrinter printer) {
    for (TypeElement type : types().filter(each -> !trees.hasUnknownAnnotation(each)).toList()) {
      Report report = new Report(type, waivers);
      try {
        Tree.of(type).forEach(element -> rules.forEach(rule -> rule.check(element, report)));
        printer.print(report);
      } catch (UnresolvedException e) {
        // The compiler reports what it cannot resolve.
      }
    }
  }

  private Stream<TypeElement> types() {
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull);
  }
}
