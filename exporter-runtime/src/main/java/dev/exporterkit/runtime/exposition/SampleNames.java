package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import java.util.List;

/** The names that the samples of a family have. */
final class SampleNames {
  private SampleNames() {}

  static List<String> of(MetricFamily family) {
    String name = family.name();
    return switch (family.type()) {
      case HISTOGRAM -> List.of(name + "_bucket", name + "_count", name + "_sum");
      case SUMMARY -> List.of(name, name + "_count", name + "_sum");
      default -> List.of(name);
    };
  }
}
