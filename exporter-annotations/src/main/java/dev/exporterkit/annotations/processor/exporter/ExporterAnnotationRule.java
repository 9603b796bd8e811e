package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.ComponentNames;
import java.util.List;
import javax.lang.model.element.AnnotationValue;

/** The name, the prefixes and the description of an exporter can be used. */
final class ExporterAnnotationRule implements ModelRule<ExporterModel> {
  @Override
  public void check(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    checkName(exporter, report);
    if (exporter.description().isBlank()) {
      report.add(
          Problem.DESCRIPTION_EMPTY,
          annotation.location("description"),
          "exporter",
          exporter.name());
    }
    List<AnnotationValue> prefixes = annotation.list("prefix");
    for (AnnotationValue prefix : prefixes) {
      if (!ComponentNames.isPrefix(String.valueOf(prefix.getValue()))) {
        report.add(Problem.EXPORTER_PREFIX, annotation.location(prefix), prefix.getValue());
      }
    }
  }

  private static void checkName(ExporterModel exporter, Report report) {
    String name = exporter.name();
    if (!ComponentNames.isName(name)) {
      report.add(
          Problem.EXPORTER_NAME,
          exporter.annotation().location("name"),
          name,
          "Use small letters and digits, words parted by - or _");
    } else if (name.endsWith("exporter")) {
      String better = name.replaceFirst("[-_]?exporter$", "");
      report.add(
          Problem.EXPORTER_NAME,
          exporter.annotation().location("name"),
          name,
          "The kit adds \"exporter\" where it belongs"
              + (better.isEmpty() ? "" : ": name it \"" + better + "\""));
    }
  }
}
