package dev.exporterkit.benchmarks.compare;

/** What can be measured alone. */
enum Part {
  SCRAPES,
  STARTS,
  REQUESTS
}
