package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be probed.
 *
 * @param target what
 * @param moduleName the name of the module; empty if the exporter has none
 * @param module its configuration; null if the exporter has none
 */
record ProbeRequest(Target target, String moduleName, @Nullable Object module) {

  /** What equal probes have in common. */
  record Key(Target target, String module) {}

  /** Returns the host that is probed, in lower case; the whole text if it names none. */
  String host() {
    return target.host().toLowerCase(Locale.ROOT);
  }

  Key key() {
    return new Key(target, moduleName);
  }
}
