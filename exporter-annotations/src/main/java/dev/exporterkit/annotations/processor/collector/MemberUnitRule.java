package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.BaseUnit;
import dev.exporterkit.api.Unit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A unit in the Java name of a number, such as {@code latencyMs}, is the one that is converted. */
final class MemberUnitRule implements ModelRule<CollectorModel> {
  private static final Map<String, Set<Unit>> UNITS = new HashMap<>();

  static {
    put(Unit.NANOSECONDS, "ns", "nsec", "nanos", "nanoseconds");
    put(Unit.MICROSECONDS, "us", "usec", "micros", "microseconds");
    put(Unit.MILLISECONDS, "ms", "msec", "msecs", "millis", "milliseconds");
    put(Unit.CENTISECONDS, "centis", "centiseconds");
    put(Unit.MINUTES, "mins", "minutes");
    put(Unit.HOURS, "hrs", "hours");
    put(Unit.DAYS, "days");
    put(Unit.BITS, "bits");
    put(Unit.KILOBYTES, "kilobytes", "kb");
    put(Unit.MEGABYTES, "megabytes", "mb");
    put(Unit.GIGABYTES, "gigabytes", "gb");
    put(Unit.KIBIBYTES, "kibibytes", "kib", "kb");
    put(Unit.MEBIBYTES, "mebibytes", "mib", "mb");
    put(Unit.GIBIBYTES, "gibibytes", "gib", "gb");
    put(Unit.PERCENT, "percent", "percentage", "pct");
    put(Unit.DECICELSIUS, "decicelsius");
    put(Unit.MILLICELSIUS, "millicelsius");
    put(Unit.FAHRENHEIT, "fahrenheit");
    put(Unit.MILLIMETERS, "millimeters", "millimetres", "mm");
    put(Unit.KILOMETERS, "kilometers", "kilometres", "km");
    put(Unit.MILLIVOLTS, "millivolts", "mv");
    put(Unit.MILLIAMPERES, "milliamperes");
    put(Unit.KILOWATT_HOURS, "kwh");
    put(Unit.MILLIGRAMS, "milligrams");
    put(Unit.KILOGRAMS, "kilograms", "kg");
    put(Unit.KILOHERTZ, "kilohertz", "khz");
    put(Unit.MEGAHERTZ, "megahertz", "mhz");
    put(Unit.GIGAHERTZ, "gigahertz", "ghz");
  }

  @Override
  public void check(CollectorModel collector, Report report) {
    collector.values().stream()
        .filter(value -> value.type().kind() == Kind.NUMBER)
        .forEach(value -> check(value, report));
  }

  private static void check(ValueModel value, Report report) {
    String member = value.declaration().element().getSimpleName().toString();
    String words = Names.snakeCase(member);
    String word = words.substring(words.lastIndexOf('_') + 1);
    Optional<BaseUnit> base = BaseUnit.ofName(value.family().baseName());
    if (base.isEmpty()) {
      return;
    }
    Set<Unit> units = UNITS.getOrDefault(word, Set.of());
    String found = value.in() == Unit.BASE ? base.get().word() : text(value.in());
    if (units.stream().anyMatch(unit -> unit.base() == base.get()) && !units.contains(value.in())) {
      add(value, units.stream().map(MemberUnitRule::text), found, advice(units), report);
    } else if (word.equals(base.get().word()) && value.in() != Unit.BASE) {
      add(value, Stream.of(word), found, "Remove in", report);
    }
  }

  private static void add(
      ValueModel value, Stream<String> units, String found, String advice, Report report) {
    report.add(
        Problem.UNIT_MISMATCH,
        value.declaration().location(),
        value.declaration().element(),
        units.collect(joining(" or ")),
        value.family().name(),
        found,
        advice);
  }

  private static String advice(Set<Unit> units) {
    return units.stream().map(unit -> "Unit." + unit).collect(joining(" or ", "Set in = ", ""));
  }

  private static String text(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void put(Unit unit, String... words) {
    for (String word : words) {
      UNITS.computeIfAbsent(word, each -> EnumSet.noneOf(Unit.class)).add(unit);
    }
  }
}
