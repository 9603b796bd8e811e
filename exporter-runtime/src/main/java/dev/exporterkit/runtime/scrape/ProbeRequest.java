package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be probed.
 *
 * @param target what
 * @param moduleName the name of the module; empty if the exporter has none
 * @param module its configuration; null if the exporter has none
 */
public record ProbeRequest(Target target, String moduleName, @Nullable Object module) {}
