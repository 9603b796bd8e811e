package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorRules;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.List;

/** Everything that must hold for an exporter. */
public final class ExporterRules implements ModelRule<ExporterModel> {
  private final List<ModelRule<ExporterModel>> rules;
  private final CollectorRules collectorRules;
  private final TypeFinder types;

  /** Creates the rules for one compilation. */
  public ExporterRules(TypeFinder types) {
    this.types = types;
    this.collectorRules = new CollectorRules(types);
    this.rules =
        List.of(
            new ExporterAnnotationRule(),
            new PortRule(),
            new VisibilityRule(types),
            new CollectorListRule(types),
            new PrefixRule(types),
            new FamiliesAgreeRule(),
            new ProbeRule(),
            new ConfigRule(types),
            new ModulesRule(types),
            new ConfigInjectionRule(types),
            new GuiceModuleRule(types),
            new OptionsRule(types),
            new InjectionRule(types),
            new MainRule(types));
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    rules.forEach(rule -> rule.check(exporter, report));
  }

  /**
   * Returns whether each collector has a binding that an exporter can name: what is wrong with a
   * collector of this compilation is reported where that is processed.
   */
  public boolean haveBindings(ExporterModel exporter) {
    return exporter.collectors().stream()
        .map(ExporterModel.Entry::collector)
        .filter(collector -> types.isCompiledNow(collector.type()))
        .allMatch(
            collector -> {
              Report own = new Report(collector.type(), new Waivers());
              collectorRules.check(collector, own);
              return own.isClean() && collector.isReadable();
            });
  }
}
