package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;
import java.util.regex.Pattern;

/** Probes have a path of their own, and only an exporter that probes says anything about them. */
final class ProbeRule implements ModelRule<ExporterModel> {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  @Override
  public void check(ExporterModel exporter, Report report) {
    checkPath(exporter.annotation(), report);
    boolean known = exporter.listed().stream().allMatch(each -> each.collector().isPresent());
    if (known && !exporter.isProbe()) {
      checkUnused(exporter, report);
    }
  }

  private static void checkPath(Mirror annotation, Report report) {
    String path = annotation.string("probePath");
    String problem = "";
    if (!path.startsWith("/")) {
      problem = "it must begin with /";
    } else if (path.equals("/") || path.equals("/metrics") || path.startsWith("/-/")) {
      problem = "the kit serves something else there";
    } else if (!PATH.matcher(path).matches()) {
      problem = "it may have letters, digits, and . _ ~ - between slashes, and no slash at the end";
    }
    if (!problem.isEmpty()) {
      report.add(Problem.PROBE_PATH, annotation.location("probePath"), path, problem);
    }
  }

  private static void checkUnused(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    for (String attribute : List.of("probePath", "defaultModule")) {
      if (annotation.isGiven(attribute)) {
        report.add(
            Problem.PROBE_UNUSED,
            annotation.location(attribute),
            attribute,
            annotation.string(attribute),
            exporter.name());
      }
    }
  }
}
