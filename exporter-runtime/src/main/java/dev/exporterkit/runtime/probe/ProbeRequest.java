package dev.exporterkit.runtime.probe;

import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be probed.
 *
 * @param target what
 * @param moduleName the name of the module; empty if the exporter has none
 * @param module its configuration; null if the exporter has none
 */
public record ProbeRequest(ProbeTarget target, String moduleName, @Nullable Object module) {

  /** What equal probes have in common. */
  record Key(ProbeTarget target, String module) {}

  Key key() {
    return new Key(target, moduleName);
  }
}
