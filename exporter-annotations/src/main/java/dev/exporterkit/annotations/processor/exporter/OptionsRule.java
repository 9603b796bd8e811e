package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The options of an exporter are a class that picocli can fill, with flags of their own. */
final class OptionsRule implements ModelRule<ExporterModel> {
  private static final Set<String> OF_EVERY_EXPORTER =
      Set.of(
          "--web.listen-address",
          "--web.telemetry-path",
          "--web.scrape-timeout",
          "--web.max-scrape-timeout",
          "--web.timeout-offset",
          "--web.response-timeout",
          "--web.max-requests",
          "--web.shutdown-timeout",
          "--web.scrape-failure",
          "--web.disable-exporter-metrics",
          "--log.level",
          "--log.format",
          "--help",
          "--version");
  private static final Set<String> OF_PROBES =
      Set.of("--probe.allow-target", "--probe.max-requests");
  private static final String OF_CONFIGURATION = "--config.file";

  private final TypeFinder types;

  OptionsRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    exporter.options().ifPresent(options -> check(options, exporter, report));
  }

  private void check(TypeElement options, ExporterModel exporter, Report report) {
    Location location = exporter.annotation().location("options");
    Optional<String> obstacle = NewInstances.obstacle(options);
    if (obstacle.isPresent()) {
      report.add(Problem.OPTIONS_KIND, location, Names.nested(options), obstacle.get());
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Mirror option : optionsOf(options, new HashSet<>())) {
      for (AnnotationValue value : option.list("names")) {
        String name = String.valueOf(value.getValue());
        if (isOfKit(name, exporter)) {
          report.add(
              Problem.OPTION_TAKEN, location(option, location), name, "is a flag of the kit");
        } else if (!seen.add(name)) {
          report.add(Problem.OPTION_TAKEN, location(option, location), name, "is declared twice");
        }
      }
    }
  }

  /** Returns the options of a class, of those that it mixes in, and of its superclass. */
  private List<Mirror> optionsOf(TypeElement type, Set<TypeElement> seen) {
    List<Mirror> options = new ArrayList<>();
    if (seen.add(type)) {
      for (Element member : type.getEnclosedElements()) {
        Mirror.named(member, Picocli.OPTION).ifPresent(options::add);
      }
      Stream.concat(
              type.getEnclosedElements().stream().filter(Picocli::isNested).map(Element::asType),
              Stream.of(type.getSuperclass()))
          .flatMap(more -> types.classOf(more).stream())
          .forEach(more -> options.addAll(optionsOf(more, seen)));
    }
    return options;
  }

  private static boolean isOfKit(String name, ExporterModel exporter) {
    String positive = name.startsWith("--no-") ? "--" + name.substring("--no-".length()) : name;
    return OF_EVERY_EXPORTER.contains(positive)
        || positive.startsWith("--collector.")
        || (exporter.isProbe() && OF_PROBES.contains(positive))
        || (exporter.config().isPresent() && positive.equals(OF_CONFIGURATION));
  }

  /** Returns where an option is declared, or where the exporter names a class of a library. */
  private Location location(Mirror option, Location named) {
    return types.isCompiledNow(option.element()) ? option.location("names") : named;
  }
}
