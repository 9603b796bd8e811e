package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.ComponentNames;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;

/** The name, the prefixes and the description of an exporter can be used. */
final class ExporterAnnotationRule implements ModelRule<ExporterModel> {
  /** The prefixes of metrics about the JVM, the process and the scrape. */
  private static final Set<String> RESERVED = Set.of("jvm", "process", "scrape");

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
        report.add(
            Problem.EXPORTER_PREFIX,
            annotation.location(prefix),
            prefix.getValue(),
            ComponentNames.like(String.valueOf(prefix.getValue()))
                .map(better -> " Name it \"" + better + "\".")
                .orElse(""));
      }
    }
    exporter.prefixes().stream()
        .filter(RESERVED::contains)
        .forEach(
            prefix ->
                report.add(
                    Problem.EXPORTER_PREFIX_RESERVED,
                    annotation.location(prefixes.isEmpty() ? "name" : "prefix"),
                    prefix,
                    prefix + "_target"));
  }

  private static void checkName(ExporterModel exporter, Report report) {
    String name = exporter.name();
    String reason = "";
    if (!ComponentNames.isName(name)) {
      reason = "lower-case letters and digits are allowed, with words separated by - or _";
    } else if (name.endsWith("exporter")) {
      reason = "the kit adds \"exporter\" where it belongs";
    }
    if (!reason.isEmpty()) {
      String better =
          ComponentNames.like(name.replaceFirst("(?i)[-_ ]?exporter$", ""))
              .map(found -> ". Name it \"" + found.replace('_', '-') + "\"")
              .orElse("");
      report.add(
          Problem.EXPORTER_NAME, exporter.annotation().location("name"), name, reason + better);
    }
  }
}
