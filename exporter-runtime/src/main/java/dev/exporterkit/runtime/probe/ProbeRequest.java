package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The request for a probe.
 *
 * @param target the target
 * @param moduleName the name of the module; empty if the exporter has none
 * @param module its configuration; null if the exporter has none
 */
record ProbeRequest(Target target, String moduleName, @Nullable Object module) {

  /** The key of equal probes. */
  record Key(Target target, String module) {}

  /** Returns the host, in lower case; the whole text if it does not name a host. */
  String host() {
    return target.host().toLowerCase(Locale.ROOT);
  }

  Key key() {
    return new Key(target, moduleName);
  }
}
