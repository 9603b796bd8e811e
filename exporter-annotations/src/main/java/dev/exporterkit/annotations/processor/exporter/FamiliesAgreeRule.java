package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.CollectorModel.DeclaredFamily;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.MetricFamily;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Collectors that share a metric must declare it equally, and labels must separate their rows. */
final class FamiliesAgreeRule implements ModelRule<ExporterModel> {
  @Override
  public void check(ExporterModel exporter, Report report) {
    Map<String, First> seen = new HashMap<>();
    for (Entry entry : exporter.collectors()) {
      for (DeclaredFamily declared : entry.collector().families()) {
        MetricFamily family = declared.family();
        First first = seen.computeIfAbsent(family.baseName(), name -> new First(family, entry));
        if (!first.entry().equals(entry)) {
          compare(first, declared, entry, report);
        }
      }
    }
  }

  private static void compare(First first, DeclaredFamily declared, Entry entry, Report report) {
    MetricFamily family = declared.family();
    MetricFamily earlier = first.family();
    if (family.type() != earlier.type()) {
      add("type", word(family), word(earlier), first, family, entry, report);
    } else if (!family.name().equals(earlier.name())) {
      add("name", family.name(), earlier.name(), first, family, entry, report);
    } else if (!family.help().equals(earlier.help())) {
      add("help", quoted(family), quoted(earlier), first, family, entry, report);
    } else if (!family.labelNames().equals(earlier.labelNames())) {
      add("labels", family.labelNames(), earlier.labelNames(), first, family, entry, report);
    } else if (!family.states().equals(earlier.states())) {
      add("states", family.states(), earlier.states(), first, family, entry, report);
    } else if (family.labelNames().isEmpty()
        && entry.collector().isProbe() == first.entry().collector().isProbe()) {
      report.addFor(
          Problem.FAMILY_SHARED,
          entry.location(),
          declared.declaration().element(),
          family.name(),
          entry.collector().name(),
          first.entry().collector().name());
    }
  }

  private static void add(
      String part,
      Object found,
      Object expected,
      First first,
      MetricFamily family,
      Entry entry,
      Report report) {
    report.add(
        Problem.FAMILY_DIFFERS,
        entry.location(),
        family.name(),
        entry.collector().name(),
        part,
        found,
        expected,
        first.entry().collector().name());
  }

  private static String word(MetricFamily family) {
    return family.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String quoted(MetricFamily family) {
    return "\"" + family.help() + "\"";
  }

  /** The first declaration of a metric. */
  private record First(MetricFamily family, Entry entry) {}
}
