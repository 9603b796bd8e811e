package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorModel;
import dev.exporterkit.annotations.processor.collector.CollectorModel.DeclaredFamily;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.rules.ComponentNames;
import dev.exporterkit.api.rules.NameSuggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every metric starts with the exporter's name, and none is one that the kit makes itself. */
final class PrefixRule implements ModelRule<ExporterModel> {
  private static final Set<String> OWN =
      Set.of(
          "up",
          "scrape_duration_seconds",
          "scrape_collector_success",
          "scrape_collector_duration_seconds",
          "scrape_collector_cache_age_seconds");

  /** Counters also have their base names, which OpenMetrics has once only. */
  private static final Set<String> OWN_OF_PROGRAM =
      Set.of(
          "build_info",
          "dropped_samples_total",
          "dropped_samples",
          "refused_requests_total",
          "refused_requests");

  private final TypeFinder types;

  PrefixRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    // Without a prefix that can be used, its metrics cannot be judged.
    if (exporter.prefixes().stream().anyMatch(prefix -> !isUsable(prefix))) {
      return;
    }
    for (Entry entry : exporter.collectors()) {
      for (DeclaredFamily declared : entry.collector().families()) {
        check(exporter, entry, declared, report);
      }
    }
  }

  private void check(ExporterModel exporter, Entry entry, DeclaredFamily declared, Report report) {
    CollectorModel collector = entry.collector();
    String name = declared.family().name();
    List<String> prefixes =
        Stream.concat(
                exporter.prefixes().stream(),
                Stream.of(collector.prefix()).filter(own -> !own.isEmpty()))
            .toList();
    if (prefixes.stream().noneMatch(prefix -> hasPrefix(name, prefix))) {
      report.addFor(
          Problem.PREFIX_MISSING,
          location(declared, entry),
          declared.declaration().element(),
          name,
          exporter.name(),
          suggestion(declared.family(), exporter.prefixes().get(0)));
    } else if (isOwn(name, exporter)) {
      report.add(Problem.FAMILY_RESERVED, location(declared, entry), name, exporter.name());
    }
  }

  /**
   * Returns the metric's name where it can be shown, else the exporter's mention of the collector.
   */
  private Location location(DeclaredFamily declared, Entry entry) {
    Mirror declaration = declared.declaration();
    return types.isCompiledNow(declaration.element())
        ? declaration.location("name")
        : entry.location();
  }

  /** Returns a name that has the prefix and breaks no other rule. */
  private static String suggestion(MetricFamily family, String prefix) {
    String name = prefix + "_" + family.name();
    MetricFamily renamed =
        new MetricFamily(name, family.type(), family.help(), family.labelNames(), family.states());
    return NameSuggestion.of(renamed).orElse(name);
  }

  private static boolean isUsable(String prefix) {
    return ComponentNames.isPrefix(prefix) && !prefix.endsWith("exporter");
  }

  private static boolean hasPrefix(String name, String prefix) {
    return name.startsWith(prefix + "_") && name.length() > prefix.length() + 1;
  }

  private static boolean isOwn(String name, ExporterModel exporter) {
    return isOwn(name, exporter.prefixes().get(0) + "_", OWN)
        || isOwn(name, exporter.name().replace('-', '_') + "_exporter_", OWN_OF_PROGRAM);
  }

  private static boolean isOwn(String name, String start, Set<String> own) {
    return name.startsWith(start) && own.contains(name.substring(start.length()));
  }
}
