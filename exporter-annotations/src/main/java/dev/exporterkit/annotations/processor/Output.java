package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.ReportPrinter;
import dev.exporterkit.annotations.processor.report.Waivers;
import dev.exporterkit.annotations.processor.source.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Hands generated classes to the compiler. */
final class Output {
  private final Filer filer;
  private final CompiledTypes compiled;
  private final ReportPrinter printer;

  /** The author's class for each generated one. */
  private final Map<String, String> written = new HashMap<>();

  Output(Filer filer, CompiledTypes compiled, ReportPrinter printer) {
    this.filer = filer;
    this.compiled = compiled;
    this.printer = printer;
  }

  /** Writes a class; returns false, and prints why, if it cannot. */
  boolean write(GeneratedSource source) {
    String name = source.qualifiedName();
    String other = written.putIfAbsent(name, Names.nested(source.origin()));
    if (other != null) {
      return taken(source, "the one generated for " + other);
    }
    if (compiled.contains(name)) {
      return taken(source, "your own class");
    }
    try (Writer writer = filer.createSourceFile(name, source.origin()).openWriter()) {
      writer.write(source.text());
      return true;
    } catch (IOException e) {
      return fail(source, Problem.WRITE, name, String.valueOf(e.getMessage()));
    }
  }

  private boolean taken(GeneratedSource source, String other) {
    String name = source.qualifiedName();
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    return fail(source, Problem.NAME_TAKEN, Names.nested(source.origin()), other, simpleName);
  }

  private boolean fail(GeneratedSource source, Problem problem, Object... values) {
    TypeElement origin = source.origin();
    Report report = new Report(origin, new Waivers());
    report.add(problem, Location.of(origin), values);
    printer.print(report);
    return false;
  }
}
