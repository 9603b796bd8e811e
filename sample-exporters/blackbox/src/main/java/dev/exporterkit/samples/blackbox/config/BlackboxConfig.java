package dev.exporterkit.samples.blackbox.config;

import java.util.Map;

/**
 * The whole file.
 *
 * @param modules what {@code module=} of a probe chooses from
 */
public record BlackboxConfig(Map<String, Module> modules) {}
