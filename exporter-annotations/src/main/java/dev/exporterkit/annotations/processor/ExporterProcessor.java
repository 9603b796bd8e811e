package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.processor.exporter.ExporterBindingWriter;
import dev.exporterkit.annotations.processor.exporter.ExporterModel;
import dev.exporterkit.annotations.processor.exporter.ExporterReader;
import dev.exporterkit.annotations.processor.exporter.ExporterRules;
import dev.exporterkit.annotations.processor.exporter.ServicesFile;
import dev.exporterkit.annotations.processor.exporter.UnusedCollectorRule;
import dev.exporterkit.annotations.processor.mirror.SourceTrees;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.AllowRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.ReportPrinter;
import dev.exporterkit.annotations.processor.report.Waivers;
import dev.exporterkit.annotations.processor.source.GeneratedSource;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks each {@code @Exporter} together with its collectors, writes its binding, and lists all
 * bindings for {@link java.util.ServiceLoader}. Aggregating: that list depends on every exporter.
 */
public final class ExporterProcessor extends AbstractProcessor {
  private final Waivers waivers = new Waivers();
  private @Nullable Steps steps;

  /** Called by the compiler. */
  public ExporterProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Exporter.class.getName());
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    SourceTrees trees = SourceTrees.of(environment);
    CompiledTypes compiled = new CompiledTypes(environment.getElementUtils(), trees);
    TypeFinder types = new TypeFinder(environment, trees, compiled::contains);
    ReportPrinter printer = new ReportPrinter(environment.getMessager(), compiled::canPointAt);
    steps =
        new Steps(
            types,
            compiled,
            new DeferredTypes(Exporter.class, environment.getElementUtils(), printer),
            new ExporterReader(types),
            new ExporterRules(types),
            printer,
            new Output(environment.getFiler(), compiled, printer),
            new ServicesFile(environment.getFiler(), types),
            new UnusedCollectorRule());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Steps ready = steps;
    if (ready != null) {
      ready.compiled().add(round);
      ready.deferred().round(round, type -> process(type, ready));
      if (round.processingOver()) {
        boolean compilesAll = !ready.services().hasOthers();
        ready.services().write(processingEnv.getMessager());
        if (!round.errorRaised()) {
          checkUse(ready, compilesAll);
        }
      }
    }
    return false;
  }

  private void process(TypeElement type, Steps ready) {
    ExporterModel exporter = ready.reader().read(type);
    Report report = new Report(type, waivers);
    ready.rules().check(exporter, report);
    ready.unused().add(exporter);
    ready.printer().print(report);
    if (report.isClean() && ready.rules().haveBindings(exporter)) {
      GeneratedSource binding =
          ExporterBindingWriter.write(exporter, ready.types(), ExporterProcessor.class);
      if (ready.output().write(binding)) {
        ready.services().add(binding);
      }
    }
  }

  /** Checks that collectors and waivers are needed; other exporters may need more collectors. */
  private void checkUse(Steps ready, boolean compilesAll) {
    if (compilesAll) {
      ready.compiled().check(List.of(ready.unused()), waivers, ready.printer());
    }
    AllowRule allow = new AllowRule(waivers);
    ready
        .compiled()
        .check(
            List.of((element, report) -> allow.checkNeed(element, true, report)),
            waivers,
            ready.printer());
  }

  /** What {@link #init} wires. */
  private record Steps(
      TypeFinder types,
      CompiledTypes compiled,
      DeferredTypes deferred,
      ExporterReader reader,
      ExporterRules rules,
      ReportPrinter printer,
      Output output,
      ServicesFile services,
      UnusedCollectorRule unused) {}
}
