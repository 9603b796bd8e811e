package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.regex.Pattern;

/** Where an exporter probes is a path of its own. */
final class ProbeRule implements ExporterRule {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");

  @Override
  public void check(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    String path = annotation.string("probePath");
    String problem = "";
    if (!path.startsWith("/")) {
      problem = "A path begins with /";
    } else if (path.equals("/") || path.equals("/metrics") || path.startsWith("/-/")) {
      problem = "The kit serves something else there";
    } else if (!PATH.matcher(path).matches()) {
      problem = "Use letters, digits, and . _ ~ - between slashes, none of them at the end";
    }
    if (!problem.isEmpty()) {
      report.add(Problem.PROBE_PATH, annotation.location("probePath"), path, problem);
    }
  }
}
