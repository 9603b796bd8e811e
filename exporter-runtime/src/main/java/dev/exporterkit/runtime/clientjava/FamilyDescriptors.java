package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Unicode;
import io.prometheus.metrics.model.registry.MetricType;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Families as client_java describes them: it adds the suffixes of types to names. */
final class FamilyDescriptors {
  private FamilyDescriptors() {}

  /** Returns a descriptor for each family of some schemas, in the order of their names. */
  static List<MetricFamilyDescriptor> of(Collection<RowSchema> schemas) {
    Map<String, MetricFamily> families = new TreeMap<>();
    for (RowSchema schema : schemas) {
      schema.families().forEach(family -> families.putIfAbsent(family.name(), family));
    }
    return families.values().stream().map(FamilyDescriptors::descriptor).toList();
  }

  /**
   * Returns the name, HELP and unit of a family.
   *
   * @param suffixed whether client_java adds the suffix of the type
   */
  static MetricMetadata metadata(MetricFamily family, boolean suffixed, String help) {
    String name = suffixed ? family.baseName() : family.name();
    String text = Unicode.repaired(help);
    return family
        .unit()
        .filter(unit -> name.endsWith("_" + unit))
        .map(unit -> new MetricMetadata(name, text, new Unit(unit)))
        .orElseGet(() -> new MetricMetadata(name, text));
  }

  private static MetricFamilyDescriptor descriptor(MetricFamily family) {
    return MetricFamilyDescriptor.of(
        type(family), metadata(family, family.isSuffixed(), family.help()), family.labelNames());
  }

  private static MetricType type(MetricFamily family) {
    return switch (family.isSuffixed() ? family.type() : family.type().withoutSuffix()) {
      case COUNTER -> MetricType.COUNTER;
      case GAUGE -> MetricType.GAUGE;
      case UNTYPED -> MetricType.UNKNOWN;
      case INFO -> MetricType.INFO;
      case STATE_SET -> MetricType.STATESET;
      case HISTOGRAM -> MetricType.HISTOGRAM;
      case SUMMARY -> MetricType.SUMMARY;
    };
  }
}
