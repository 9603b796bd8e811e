package dev.exporterkit.samples.blackbox.config;

import java.util.Map;

/**
 * The configuration file.
 *
 * @param modules the modules that {@code module=} of a probe selects
 */
public record BlackboxConfig(Map<String, Module> modules) {}
