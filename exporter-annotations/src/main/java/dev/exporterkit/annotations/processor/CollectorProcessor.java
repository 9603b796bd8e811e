package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.collector.CollectorReader;
import dev.exporterkit.annotations.processor.collector.PlacementRule;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.AllowRule;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.util.Optional;
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
    TypeFinder types = new TypeFinder(environment);
    CompiledTypes compiled = new CompiledTypes(environment.getElementUtils(), types.trees());
    steps =
        new Steps(
            types,
            new DeferredTypes(
                Collector.class, environment.getElementUtils(), environment.getMessager()),
            new CollectorReader(types),
            new Output(environment.getFiler(), compiled),
            compiled);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Steps ready = steps;
    if (ready != null) {
      ready.compiled().add(round);
      ready.deferred().round(round, type -> process(type, ready));
      if (round.processingOver()) {
        checkSources(ready.compiled(), round.errorRaised());
      }
    }
    return false;
  }

  private void checkSources(CompiledTypes compiled, boolean failed) {
    PlacementRule placement = new PlacementRule();
    AllowRule allow = new AllowRule(waivers);
    compiled.check(
        processingEnv.getMessager(),
        (element, report) -> {
          placement.check(element, report);
          allow.check(element, report);
          // What could not be read may have needed it.
          if (!failed) {
            allow.checkNeed(element, false, report);
          }
        });
  }

  private void process(TypeElement type, Steps ready) {
    Report report = new Report(type, waivers);
    Optional<CollectorModel> model = ready.reader().read(type, report);
    if (model.isPresent() && report.isClean()) {
      ready
          .output()
          .source(
              Names.generatedQualified(type, BindingWriter.SUFFIX),
              BindingWriter.write(model.get(), ready.types()),
              type,
              report);
    }
    report.printTo(processingEnv.getMessager(), ready.compiled()::isShown);
  }

  /** What {@link #init} wires. */
  private record Steps(
      TypeFinder types,
      DeferredTypes deferred,
      CollectorReader reader,
      Output output,
      CompiledTypes compiled) {}
}
