package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.DynamicCollector;
import dev.exporterkit.api.DynamicCollector.Spec;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.rules.ComponentNames;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The collectors that come from the configuration, in the order of their names. Immutable. */
public final class DynamicCollectors {
  private final List<Specified> collectors;

  private DynamicCollectors(List<Specified> collectors) {
    this.collectors = collectors;
  }

  /** A collector and its specification, which is read once. */
  private record Specified(DynamicCollector collector, Spec spec) {}

  /**
   * Checks the collectors that the author's modules bind.
   *
   * @param declared the names of the other collectors
   * @throws ConfigurationException the first problem; the others are suppressed in it
   */
  public static DynamicCollectors of(
      Set<DynamicCollector> collectors, Collection<String> declared) {
    List<Specified> specified =
        collectors.stream().map(each -> new Specified(each, each.spec())).toList();
    check(specified, declared);
    return new DynamicCollectors(
        specified.stream().sorted(Comparator.comparing(each -> each.spec().name())).toList());
  }

  /** Returns their names. */
  public List<String> names() {
    return collectors.stream().map(each -> each.spec().name()).toList();
  }

  /** Binds the collectors; there are no flags for them. */
  public List<BoundCollector<?>> bound(DroppedSamples dropped, CurrentScrape current) {
    return collectors.stream()
        .<BoundCollector<?>>map(each -> bound(each, dropped, current))
        .toList();
  }

  private static BoundCollector<DynamicCollector> bound(
      Specified specified, DroppedSamples dropped, CurrentScrape current) {
    String name = specified.spec().name();
    CollectorDescriptor descriptor = descriptor(specified.spec());
    return new BoundCollector<>(
        new Binding(descriptor),
        specified.collector(),
        CollectorSettings.of(descriptor),
        drop -> dropped.record(name, drop),
        current);
  }

  private static CollectorDescriptor descriptor(Spec spec) {
    CollectorDescriptor descriptor =
        new CollectorDescriptor(spec.name(), spec.description(), true).dynamic();
    if (spec.timeout() != null) {
      descriptor = descriptor.timeout(spec.timeout());
    }
    return spec.cacheTtl().isZero() ? descriptor : descriptor.cached(Caching.of(spec.cacheTtl()));
  }

  private static void check(List<Specified> collectors, Collection<String> declared) {
    Set<String> names = new HashSet<>(declared);
    List<ConfigurationException> problems = new ArrayList<>();
    collectors.forEach(each -> check(each.spec(), names, problems));
    if (!problems.isEmpty()) {
      ConfigurationException first = problems.get(0);
      problems.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }

  private static void check(Spec spec, Set<String> names, List<ConfigurationException> problems) {
    String name = spec.name();
    if (!ComponentNames.isName(name)) {
      problems.add(
          problem(
              name,
              "the name must consist of lower-case letters and digits, in words separated by - or"
                  + " _."));
    } else if (!names.add(name)) {
      problems.add(problem(name, "another collector has this name. Choose a unique one."));
    }
    Duration timeout = spec.timeout();
    if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
      problems.add(
          problem(
              name, "the timeout must be more than 0, but is " + GoDuration.text(timeout) + "."));
    }
    if (spec.cacheTtl().isNegative()) {
      problems.add(
          problem(
              name,
              "the cache TTL must not be negative, but is "
                  + GoDuration.text(spec.cacheTtl())
                  + "."));
    }
  }

  private static ConfigurationException problem(String name, String text) {
    return new ConfigurationException("collector \"" + name + "\"", text);
  }

  /** The code that the processor would generate for a declared collector. */
  private record Binding(CollectorDescriptor descriptor)
      implements CollectorBinding<DynamicCollector> {
    @Override
    public Class<DynamicCollector> type() {
      return DynamicCollector.class;
    }

    @Override
    public List<RowSchema> schemas() {
      return List.of();
    }

    @Override
    public void fetch(DynamicCollector collector, CollectRequest run, SheetBuilder sheet)
        throws Exception {
      @Nullable Collection<DynamicFamily> families = collector.collect(run.scrape());
      if (families == null) {
        throw new IllegalStateException("collect returned null");
      }
      families.forEach(sheet::add);
    }
  }
}
