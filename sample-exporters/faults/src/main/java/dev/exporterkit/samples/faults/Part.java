package dev.exporterkit.samples.faults;

/** The row of a faulty collector without a fault. */
record Part(String name, long jobs, double load) {}
