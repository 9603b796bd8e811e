package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.SourceTrees;
import dev.exporterkit.annotations.processor.mirror.SourceTrees.InLocalClass;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** No annotation is in a local or anonymous class, which nothing reads. Only javac shows these. */
public final class LocalClassRule implements ModelRule<Element> {
  private final SourceTrees trees;

  /** Reads the trees of the sources. */
  public LocalClassRule(SourceTrees trees) {
    this.trees = trees;
  }

  @Override
  public void check(Element element, Report report) {
    if (element instanceof TypeElement type
        && !(type.getEnclosingElement() instanceof TypeElement)) {
      for (InLocalClass found : trees.inLocalClasses(type)) {
        report.add(
            Problem.LOCAL_CLASS, Location.of(found.around()), found.annotation(), found.local());
      }
    }
  }
}
