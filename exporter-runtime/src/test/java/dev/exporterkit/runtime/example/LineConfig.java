package dev.exporterkit.runtime.example;

import java.util.Map;

/** The configuration of the example. */
record LineConfig(Map<String, LineCollector.Module> modules) {}
