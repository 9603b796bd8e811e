package dev.exporterkit.api.spi;

/**
 * What a collector says of itself.
 *
 * @param name its name in flags, filters and labels
 * @param description one sentence for operators
 * @param enabled whether it runs unless a flag says otherwise
 */
public record CollectorDescriptor(String name, String description, boolean enabled) {}
