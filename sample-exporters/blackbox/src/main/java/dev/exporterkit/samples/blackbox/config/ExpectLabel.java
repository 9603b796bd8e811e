package dev.exporterkit.samples.blackbox.config;

/**
 * A label of {@code probe_expect_info}.
 *
 * @param value its value, in which {@code ${1}} is the first group of what matched
 */
public record ExpectLabel(String name, String value) {}
