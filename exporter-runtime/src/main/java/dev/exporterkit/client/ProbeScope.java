package dev.exporterkit.client;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;

/**
 * What a probe may use, as injected clients find it.
 *
 * @param network the network that the operator allows
 * @param trace the trace of the probe
 */
public record ProbeScope(AllowedNetwork network, ProbeTrace trace) {}
