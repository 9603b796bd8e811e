package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.spi.Unicode;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.Unit;

/** What client_java is told of a family. */
final class FamilyMetadata {
  private FamilyMetadata() {}

  /** Tells whether the name has the suffix of its type. */
  static boolean isSuffixed(MetricFamily family) {
    return family.baseName().length() < family.name().length();
  }

  /**
   * Returns the type under which client_java exposes the same series: it adds suffixes to names, so
   * a counter or an info whose name has none, or must keep it, is of no type there.
   */
  static MetricType type(MetricFamily family, boolean suffixed) {
    return switch (family.type()) {
      case COUNTER -> suffixed ? MetricType.COUNTER : MetricType.UNTYPED;
      case INFO -> suffixed ? MetricType.INFO : MetricType.GAUGE;
      default -> family.type();
    };
  }

  static MetricMetadata of(MetricFamily family, boolean suffixed, String help) {
    String name = suffixed ? family.baseName() : family.name();
    String text = Unicode.repaired(help);
    return family
        .unit()
        .filter(unit -> name.endsWith("_" + unit))
        .map(unit -> new MetricMetadata(name, text, new Unit(unit)))
        .orElseGet(() -> new MetricMetadata(name, text));
  }
}
