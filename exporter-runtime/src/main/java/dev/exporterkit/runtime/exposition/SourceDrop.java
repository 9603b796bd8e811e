package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.spi.Drop;

/**
 * What a response had to leave out of one source.
 *
 * @param collector whose samples they are; empty if no collector's
 * @param drop what and why
 */
public record SourceDrop(String collector, Drop drop) {}
