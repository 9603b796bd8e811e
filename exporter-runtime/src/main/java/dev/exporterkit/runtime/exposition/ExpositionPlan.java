package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Column;
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
  private final List<SourceDrop> drops = new ArrayList<>();

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
    families.values().removeIf(plan -> clashes(plan, owners));
  }

  private boolean clashes(FamilyPlan plan, Map<String, String> owners) {
    MetricFamily family = plan.family();
    for (String sample : SampleNames.of(family)) {
      String owner = owners.putIfAbsent(sample, family.name());
      if (owner != null) {
        plan.tell("its sample %s belongs to the family %s".formatted(sample, owner), drops);
        return true;
      }
    }
    return false;
  }
}
