package dev.exporterkit.runtime.example;

import dev.exporterkit.runtime.ExporterApplication;

/** Probes what servers say first, as the one of SSH does. */
public final class LineExporter {
  private LineExporter() {}

  public static void main(String... args) {
    ExporterApplication.run(LineExporter.class, args);
  }
}
