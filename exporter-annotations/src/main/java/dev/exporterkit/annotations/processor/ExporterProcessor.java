package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.processor.exporter.ExporterBindingWriter;
import dev.exporterkit.annotations.processor.exporter.ExporterReader;
import dev.exporterkit.annotations.processor.exporter.ServicesFile;
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
    TypeFinder types = new TypeFinder(environment);
    CompiledTypes compiled = new CompiledTypes(environment.getElementUtils(), types.trees());
    steps =
        new Steps(
            new DeferredTypes(
                Exporter.class, environment.getElementUtils(), environment.getMessager()),
            new ExporterReader(types),
            new Output(environment.getFiler(), compiled),
            new ServicesFile(environment.getFiler(), types),
            compiled);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Steps ready = steps;
    if (ready != null) {
      ready.compiled().add(round);
      ready.deferred().round(round, type -> process(type, ready));
      if (round.processingOver()) {
        ready.services().write(processingEnv.getMessager());
        if (!round.errorRaised()) {
          AllowRule allow = new AllowRule(waivers);
          ready
              .compiled()
              .check(
                  processingEnv.getMessager(),
                  (element, report) -> allow.checkNeed(element, true, report));
        }
      }
    }
    return false;
  }

  private void process(TypeElement type, Steps ready) {
    Report report = new Report(type, waivers);
    Optional<ExporterBindingWriter> binding =
        ready.reader().read(type, report, ready.compiled()::contains);
    if (binding.isPresent() && report.isClean()) {
      ready.output().source(binding.get().qualifiedName(), binding.get().source(), type, report);
      if (report.isClean()) {
        ready.services().add(binding.get().qualifiedName(), type.getQualifiedName().toString());
      }
    }
    report.printTo(processingEnv.getMessager(), ready.compiled()::isShown);
  }

  /** What {@link #init} wires. */
  private record Steps(
      DeferredTypes deferred,
      ExporterReader reader,
      Output output,
      ServicesFile services,
      CompiledTypes compiled) {}
}
