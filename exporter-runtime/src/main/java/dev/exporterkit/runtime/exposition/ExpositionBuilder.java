package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Column;
import dev.exporterkit.api.spi.RowTable;
import dev.exporterkit.runtime.exposition.Exposition.SourceDrop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects the columns of each family from the sources of one response. */
final class ExpositionBuilder {
  private final Predicate<MetricFamily> wanted;
  private final Map<String, FamilyBuilder> families = new TreeMap<>();
  private final List<SourceDrop> drops = new ArrayList<>();

  ExpositionBuilder(Predicate<MetricFamily> wanted) {
    this.wanted = wanted;
  }

  void add(Source source) {
    for (RowTable table : source.sheet().tables()) {
      for (Column column : table.columns()) {
        ExposedColumn exposed = new ExposedColumn(source, table, column, null);
        if (wanted.test(column.family()) && exposed.hasValues()) {
          families
              .computeIfAbsent(column.family().name(), name -> new FamilyBuilder(exposed))
              .add(exposed, drops);
        }
      }
    }
  }

  Exposition build() {
    leaveOutClashingSamples();
    Set<String> baseNames = new HashSet<>();
    SourceDuplicates duplicates = new SourceDuplicates(drops);
    List<ExposedFamily> exposed = new ArrayList<>(families.size());
    for (FamilyBuilder family : families.values()) {
      exposed.add(family.build(isBaseNameFree(family.family(), baseNames), duplicates));
    }
    return new Exposition(exposed, drops);
  }

  /** OpenMetrics may remove the suffix of a name if no other family has the remaining name. */
  private boolean isBaseNameFree(MetricFamily family, Set<String> baseNames) {
    return family.isSuffixed()
        && !families.containsKey(family.baseName())
        && baseNames.add(family.baseName());
  }

  /**
   * A histogram {@code x} and a gauge {@code x_count} would share a series. A sample whose name
   * differs from its family's is longer, so its family comes first.
   */
  private void leaveOutClashingSamples() {
    Map<String, String> owners = new HashMap<>();
    families.values().removeIf(family -> clashes(family, owners));
  }

  private boolean clashes(FamilyBuilder builder, Map<String, String> owners) {
    String name = builder.family().name();
    for (String sample : builder.family().sampleNames()) {
      if (!sample.equals(name)) {
        owners.put(sample, name);
      } else if (owners.containsKey(name)) {
        String owner = owners.get(name);
        builder.drop("its sample %s belongs to the family %s".formatted(sample, owner), drops);
        return true;
      }
    }
    return false;
  }
}
