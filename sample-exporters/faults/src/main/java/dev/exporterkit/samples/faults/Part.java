package dev.exporterkit.samples.faults;

/** What a faulty collector tells when it is well. */
record Part(String name, long jobs, double load) {}
