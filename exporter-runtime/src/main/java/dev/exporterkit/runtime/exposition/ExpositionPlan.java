package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Gathers the columns of each family from the sources of one response. */
final class ExpositionPlan {
  private final Predicate<MetricFamily> wanted;
  private final Map<String, FamilyPlan> families = new TreeMap<>();
  private final List<Drop> drops = new ArrayList<>();

  ExpositionPlan(Predicate<MetricFamily> wanted) {
    this.wanted = wanted;
  }

  void add(Source source) {
    for (Rows rows : source.sheet().rows()) {
      for (Column column : rows.columns()) {
        ExposedColumn exposed = new ExposedColumn(source, rows, column, null);
        if (wanted.test(column.family()) && exposed.hasValues()) {
          families
              .computeIfAbsent(column.family().name(), name -> new FamilyPlan(exposed))
              .add(exposed, drops);
        }
      }
    }
  }

  Exposition toExposition() {
    leaveOutClashingSamples();
    Set<String> openMetricsNames = new HashSet<>(families.keySet());
    SourceDuplicates duplicates = new SourceDuplicates(drops);
    List<ExposedFamily> exposed = new ArrayList<>(families.size());
    for (FamilyPlan plan : families.values()) {
      boolean suffixed = plan.isSuffixed() && openMetricsNames.add(plan.family().baseName());
      exposed.add(plan.toFamily(suffixed, duplicates));
    }
    return new Exposition(exposed, drops);
  }

  /** A histogram {@code x} and a gauge {@code x_count} would be one series. */
  private void leaveOutClashingSamples() {
    Map<String, String> owners = new HashMap<>();
    families.values().removeIf(plan -> clashes(plan.family(), owners));
  }

  private boolean clashes(MetricFamily family, Map<String, String> owners) {
    for (String sample : SampleNames.of(family)) {
      String owner = owners.putIfAbsent(sample, family.name());
      if (owner != null) {
        drops.add(
            new Drop(
                Reason.BAD_FAMILY,
                "%s: its sample %s belongs to the family %s"
                    .formatted(family.name(), sample, owner),
                1));
        return true;
      }
    }
    return false;
  }
}
