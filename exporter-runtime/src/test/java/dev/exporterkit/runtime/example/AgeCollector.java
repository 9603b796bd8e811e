package dev.exporterkit.runtime.example;

/** The age of the oldest job; off by default. */
final class AgeCollector {
  double age() {
    return 1.5;
  }
}
