package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.collector.CollectorReader;
import dev.exporterkit.annotations.processor.collector.CollectorRules;
import dev.exporterkit.annotations.processor.collector.LocalClassRule;
import dev.exporterkit.annotations.processor.collector.PlacementRule;
import dev.exporterkit.annotations.processor.mirror.SourceTrees;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.AllowRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.ReportPrinter;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks each {@code @Collector} and writes its binding. Isolating: what is written for a class
 * depends on that class and what it names.
 */
public final class CollectorProcessor extends AbstractProcessor {
  private final Waivers waivers = new Waivers();

  /** The classes whose annotations nothing reads, which is reported for each class as a whole. */
  private final Set<String> reported = new HashSet<>();

  private @Nullable Steps steps;

  /** Called by the compiler. */
  public CollectorProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.exporterkit.annotations.*");
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
            new DeferredTypes(Collector.class, environment.getElementUtils(), printer),
            new CollectorReader(types),
            new CollectorRules(types),
            printer,
            new Output(environment.getFiler(), compiled, printer));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Steps ready = steps;
    if (ready != null) {
      ready.compiled().add(round);
      ready.deferred().round(round, type -> process(type, ready));
      if (round.processingOver()) {
        checkPlacement(ready, round.errorRaised());
      }
    }
    return false;
  }

  private void process(TypeElement type, Steps ready) {
    CollectorModel collector = ready.reader().read(type);
    collector.reportedClasses().forEach(found -> reported.add(found.getQualifiedName().toString()));
    Report report = new Report(type, waivers);
    ready.rules().check(collector, report);
    ready.printer().print(report);
    if (report.isClean() && collector.isReadable()) {
      ready.output().write(BindingWriter.write(collector, ready.types(), CollectorProcessor.class));
    }
  }

  /** Checks the annotations of all elements, also of those that no collector reaches. */
  private void checkPlacement(Steps ready, boolean failed) {
    AllowRule allow = new AllowRule(waivers);
    ready
        .compiled()
        .check(
            List.of(new PlacementRule(reported), new LocalClassRule(ready.types().trees()), allow),
            waivers,
            ready.printer());
    // A collector that could not be read may need a waiver that seems idle.
    if (!failed) {
      ready
          .compiled()
          .check(
              List.of((element, report) -> allow.checkNeed(element, false, report)),
              waivers,
              ready.printer());
    }
  }

  /** What {@link #init} wires. */
  private record Steps(
      TypeFinder types,
      CompiledTypes compiled,
      DeferredTypes deferred,
      CollectorReader reader,
      CollectorRules rules,
      ReportPrinter printer,
      Output output) {}
}
