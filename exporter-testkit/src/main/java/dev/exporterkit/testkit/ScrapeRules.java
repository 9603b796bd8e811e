package dev.exporterkit.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.Rule;
import dev.exporterkit.api.rules.Finding;
import dev.exporterkit.api.rules.MetricRules;
import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.ExpositionParser;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.FamilyType;
import dev.exporterkit.formats.exposition.MalformedExpositionException;
import dev.exporterkit.formats.exposition.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every scrape in a test must keep, whatever the test is about. */
final class ScrapeRules {
  /** Labels that belong to the type, not to the author. */
  private static final Set<String> OF_TYPE = Set.of("le", "quantile");

  private ScrapeRules() {}

  /** Reads the body of a response. */
  static Exposition parsed(String url, String text) {
    try {
      return ExpositionParser.parse(ExpositionFormat.TEXT, text.getBytes(UTF_8));
    } catch (MalformedExpositionException e) {
      throw new AssertionError("GET " + url + ": malformed exposition: " + e.getMessage(), e);
    }
  }

  /**
   * Requires that the families that the compiler has not judged, such as those of client_java,
   * follow the rules for metrics.
   *
   * @param declared what the compiler has judged, with its waivers
   */
  static void requireRules(Exposition exposition, List<MetricFamily> declared, Set<Rule> allowed) {
    Set<String> judged = declared.stream().map(MetricFamily::name).collect(Collectors.toSet());
    List<String> broken = new ArrayList<>();
    for (Family family : exposition.families()) {
      if (!judged.contains(family.name())) {
        MetricRules.judge(metricFamily(family)).stream()
            .filter(finding -> !allowed.contains(finding.rule()))
            .map((Finding finding) -> family.name() + ": " + finding)
            .forEach(broken::add);
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(
          "the scrape breaks rules for metrics; .allow(Rule.…) of the extension waives one:\n  "
              + String.join("\n  ", broken));
    }
  }

  private static MetricFamily metricFamily(Family family) {
    List<String> labels =
        family.samples().stream()
            .flatMap(sample -> sample.labels().keySet().stream())
            .filter(label -> !OF_TYPE.contains(label))
            .distinct()
            .toList();
    MetricType type = family.type().metricType().orElse(MetricType.UNTYPED);
    // Text has no infos: it shows them as gauges.
    boolean isInfo = type == MetricType.GAUGE && family.name().endsWith("_info");
    return MetricFamily.of(family.name(), isInfo ? MetricType.INFO : type, family.help(), labels);
  }

  /** Requires that no type has changed and no counter has fallen since the last scrape. */
  static void requireContinuity(Exposition before, Exposition now) {
    List<String> faults = new ArrayList<>();
    Map<Series, Sample> last =
        before.samples().collect(Collectors.toMap(Series::of, Function.identity(), (a, b) -> a));
    for (Family family : now.families()) {
      before
          .family(family.name())
          .filter(earlier -> earlier.type() != family.type())
          .ifPresent(
              earlier ->
                  faults.add(
                      "the type of %s changed from %s to %s"
                          .formatted(
                              family.name(),
                              ExpositionAssert.typeOf(earlier),
                              ExpositionAssert.typeOf(family))));
      if (family.type() == FamilyType.COUNTER) {
        for (Sample sample : family.samples()) {
          Sample earlier = last.get(Series.of(sample));
          if (earlier != null && sample.value() < earlier.value()) {
            faults.add(
                "the counter %s fell from %s to %s"
                    .formatted(sample.series(), earlier.valueText(), sample.valueText()));
          }
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "two scrapes contradict each other; forgetLastScrape() of the extension allows it, such"
              + " as after a restart of the target:\n  "
              + String.join("\n  ", faults));
    }
  }
}
