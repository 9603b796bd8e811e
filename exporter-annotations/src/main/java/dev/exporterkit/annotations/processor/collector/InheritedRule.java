package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;

/** Every annotation is on the class that is read, not on one that it extends or implements. */
final class InheritedRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    for (Inherited inherited : collector.inherited()) {
      Mirror annotation = inherited.annotation();
      String heir = Names.nested(inherited.heir());
      report.add(
          Problem.INHERITED,
          annotation.location(),
          annotation.simpleName(),
          Names.nested(inherited.owner()),
          inherited.isComponent()
              ? "Annotate component \"" + inherited.method() + "\" of " + heir
              : "Override " + inherited.method() + "() in " + heir + " and annotate it there");
    }
  }
}
