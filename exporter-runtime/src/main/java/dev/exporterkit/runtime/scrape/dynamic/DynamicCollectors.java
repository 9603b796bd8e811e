package dev.exporterkit.runtime.scrape.dynamic;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.runtime.scrape.current.CurrentScrape;
import dev.exporterkit.runtime.scrape.drops.DroppedSamples;
import dev.exporterkit.runtime.scrape.run.BoundCollector;
import dev.exporterkit.runtime.scrape.run.CollectorSettings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The collectors that come from configuration.
 *
 * @param all in the order of their names
 */
public record DynamicCollectors(List<DynamicCollector> all) {

  /**
   * Takes what the author's modules bind.
   *
   * @param declared the names that other collectors have
   * @throws ConfigurationException if any of them cannot run; what is wrong with the others is
   *     suppressed in it
   */
  public static DynamicCollectors of(
      Set<DynamicCollector> collectors, Collection<String> declared) {
    new DynamicCheck(declared).check(collectors);
    return new DynamicCollectors(
        collectors.stream().sorted(Comparator.comparing(DynamicCollector::name)).toList());
  }

  public List<String> names() {
    return all.stream().map(DynamicCollector::name).toList();
  }

  /** Binds them; no flag says anything about them. */
  public List<BoundCollector<?>> bound(DroppedSamples dropped, CurrentScrape current) {
    return all.stream().<BoundCollector<?>>map(each -> bound(each, dropped, current)).toList();
  }

  private static BoundCollector<DynamicCollector> bound(
      DynamicCollector collector, DroppedSamples dropped, CurrentScrape current) {
    DynamicBinding binding = DynamicBinding.of(collector);
    String name = binding.descriptor().name();
    return new BoundCollector<>(
        binding, collector, CollectorSettings.DEFAULT, drop -> dropped.add(name, drop), current);
  }
}
