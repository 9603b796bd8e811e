package dev.exporterkit.benchmarks.compare;

/** The parts that can be measured alone. */
enum Part {
  SCRAPES,
  STARTS,
  REQUESTS
}
