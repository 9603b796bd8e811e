package dev.exporterkit.runtime.example;

import dev.exporterkit.runtime.ExporterApplication;

/** Two collectors: one that can be told to be slow or to fail, and one that is off by default. */
public final class QueueExporter {
  private QueueExporter() {}

  public static void main(String... args) {
    ExporterApplication.run(QueueExporter.class, args);
  }
}
