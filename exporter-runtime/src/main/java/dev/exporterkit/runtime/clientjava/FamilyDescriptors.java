package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.RowSchema;
import io.prometheus.metrics.model.registry.MetricType;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Declared families as client_java's registries want to know them. */
public final class FamilyDescriptors {
  private FamilyDescriptors() {}

  /** Returns a descriptor for each family of some schemas, in the order of the names. */
  public static List<MetricFamilyDescriptor> of(Collection<RowSchema> schemas) {
    Map<String, MetricFamily> families = new TreeMap<>();
    for (RowSchema schema : schemas) {
      schema.families().forEach(family -> families.putIfAbsent(family.name(), family));
    }
    return families.values().stream().map(FamilyDescriptors::descriptor).toList();
  }

  private static MetricFamilyDescriptor descriptor(MetricFamily family) {
    return MetricFamilyDescriptor.of(
        type(family),
        FamilyMetadata.of(family, FamilyMetadata.isSuffixed(family), family.help()),
        family.labelNames());
  }

  private static MetricType type(MetricFamily family) {
    return switch (FamilyMetadata.type(family, FamilyMetadata.isSuffixed(family))) {
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
