package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorRules;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** Everything that must hold for an exporter. */
public final class ExporterRules implements ModelRule<ExporterModel> {
  private final List<ModelRule<ExporterModel>> rules;
  private final CollectorRules collectorRules;
  private final Predicate<Element> isCompiledNow;

  /**
   * Asks the compiler through its environment.
   *
   * @param isCompiledNow whether an element is in a source of this compilation
   */
  public ExporterRules(TypeFinder types, Predicate<Element> isCompiledNow) {
    this.isCompiledNow = isCompiledNow;
    this.collectorRules = new CollectorRules(types);
    this.rules =
        List.of(
            new ExporterAnnotationRule(),
            new PortRule(),
            new VisibilityRule(types),
            new CollectorListRule(types, isCompiledNow),
            new PrefixRule(isCompiledNow),
            new FamiliesAgreeRule(),
            new ProbeRule(),
            new ConfigRule(types),
            new ModulesRule(types));
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    rules.forEach(rule -> rule.check(exporter, report));
  }

  /**
   * Tells whether each collector has a binding that an exporter can name: what is wrong with a
   * collector of this compilation is reported where that is processed.
   */
  public boolean haveBindings(ExporterModel exporter) {
    return exporter.collectors().stream()
        .map(ExporterModel.Entry::collector)
        .filter(collector -> isCompiledNow.test(collector.type()))
        .allMatch(
            collector -> {
              Report own = new Report(collector.type(), new Waivers());
              collectorRules.check(collector, own);
              return own.isClean();
            });
  }
}
