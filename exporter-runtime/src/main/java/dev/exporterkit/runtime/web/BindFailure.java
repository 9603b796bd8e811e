package dev.exporterkit.runtime.web;

import java.io.IOException;

/**
 * An address on which the exporter cannot listen.
 *
 * @param address the address
 * @param cause why
 */
public record BindFailure(ListenAddress address, IOException cause) {}
