package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
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

  /** The author's class for each generated one. */
  private final Map<String, String> written = new HashMap<>();

  Output(Filer filer, CompiledTypes compiled) {
    this.filer = filer;
    this.compiled = compiled;
  }

  /** Writes a class on behalf of one of the author's; where it cannot, the report says why. */
  void source(String qualifiedName, String text, TypeElement origin, Report report) {
    String name = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    String author = Names.nested(origin);
    String other = written.putIfAbsent(qualifiedName, author);
    if (other != null) {
      add(report, origin, "the one generated for " + other, name);
    } else if (compiled.contains(qualifiedName)) {
      add(report, origin, "your own class", name);
    } else {
      try (Writer writer = filer.createSourceFile(qualifiedName, origin).openWriter()) {
        writer.write(text);
      } catch (IOException e) {
        report.add(
            Problem.WRITE, Location.of(origin), qualifiedName, String.valueOf(e.getMessage()));
      }
    }
  }

  private static void add(Report report, TypeElement origin, String other, String name) {
    report.add(Problem.NAME_TAKEN, Location.of(origin), Names.nested(origin), other, name);
  }
}
