package dev.exporterkit.api.rules;

import dev.exporterkit.api.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words in names that mean a unit other than a base unit. */
public final class UnitWords {
  private static final Map<String, String> ABBREVIATED =
      Map.ofEntries(
          Map.entry("s", "seconds"),
          Map.entry("sec", "seconds"),
          Map.entry("secs", "seconds"),
          Map.entry("ms", "seconds"),
          Map.entry("msec", "seconds"),
          Map.entry("msecs", "seconds"),
          Map.entry("millis", "seconds"),
          Map.entry("us", "seconds"),
          Map.entry("usec", "seconds"),
          Map.entry("usecs", "seconds"),
          Map.entry("micros", "seconds"),
          Map.entry("ns", "seconds"),
          Map.entry("nsec", "seconds"),
          Map.entry("nanos", "seconds"),
          Map.entry("mins", "seconds"),
          Map.entry("hrs", "seconds"),
          Map.entry("kb", "bytes"),
          Map.entry("kib", "bytes"),
          Map.entry("mb", "bytes"),
          Map.entry("mib", "bytes"),
          Map.entry("gb", "bytes"),
          Map.entry("gib", "bytes"),
          Map.entry("tb", "bytes"),
          Map.entry("tib", "bytes"),
          Map.entry("pb", "bytes"));
  private static final List<String> PREFIXES =
      List.of(
          "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi",
          "mega", "mebi", "giga", "gibi", "tera", "tebi", "peta", "pebi", "exa", "exbi");
  private static final Set<String> BASE =
      Set.of(
          "amperes", "bytes", "celsius", "grams", "hertz", "joules", "kelvin", "meters", "ohms",
          "pascals", "seconds", "volts", "watts");
  private static final Map<String, String> TO_BASE =
      Map.ofEntries(
          Map.entry("minutes", "seconds"),
          Map.entry("hours", "seconds"),
          Map.entry("days", "seconds"),
          Map.entry("weeks", "seconds"),
          Map.entry("kelvins", "kelvin"),
          Map.entry("metres", "meters"),
          Map.entry("fahrenheit", "celsius"),
          Map.entry("rankine", "celsius"),
          Map.entry("inches", "meters"),
          Map.entry("yards", "meters"),
          Map.entry("miles", "meters"),
          Map.entry("bits", "bytes"),
          Map.entry("calories", "joules"),
          Map.entry("pounds", "grams"),
          Map.entry("ounces", "grams"));

  private static final Set<String> PERCENT = Set.of("percent", "percents", "percentage", "pct");

  /** Words that look like an abbreviated unit, but are ambiguous. */
  private static final Set<String> UNCLEAR = Set.of("b", "m", "h", "d");

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("ms", Unit.MILLISECONDS),
          Map.entry("msec", Unit.MILLISECONDS),
          Map.entry("msecs", Unit.MILLISECONDS),
          Map.entry("millis", Unit.MILLISECONDS),
          Map.entry("us", Unit.MICROSECONDS),
          Map.entry("usec", Unit.MICROSECONDS),
          Map.entry("usecs", Unit.MICROSECONDS),
          Map.entry("micros", Unit.MICROSECONDS),
          Map.entry("ns", Unit.NANOSECONDS),
          Map.entry("nsec", Unit.NANOSECONDS),
          Map.entry("nanos", Unit.NANOSECONDS),
          Map.entry("mins", Unit.MINUTES),
          Map.entry("hrs", Unit.HOURS),
          Map.entry("kb", Unit.KILOBYTES),
          Map.entry("mb", Unit.MEGABYTES),
          Map.entry("gb", Unit.GIGABYTES),
          Map.entry("kib", Unit.KIBIBYTES),
          Map.entry("mib", Unit.MEBIBYTES),
          Map.entry("gib", Unit.GIBIBYTES));

  private UnitWords() {}

  /** Returns the API's unit for a word; empty if there is none. */
  public static Optional<Unit> unitOf(String word) {
    if (PERCENT.contains(word)) {
      return Optional.of(Unit.PERCENT);
    }
    String meters = word.replaceFirst("metres$", "meters");
    return Optional.ofNullable(UNITS.get(word))
        .or(
            () ->
                Arrays.stream(Unit.values())
                    .filter(unit -> unit != Unit.BASE)
                    .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(meters))
                    .findFirst());
  }

  /** Returns the base unit for the unit of a word; the word itself if it is not a unit. */
  static String toBase(String word) {
    if (PERCENT.contains(word)) {
      return "ratio";
    }
    String base = of(word).isEmpty() ? ofAbbreviation(word) : of(word);
    return base.isEmpty() ? word : base;
  }

  /** Returns whether a word is a unit, including base units. */
  static boolean isUnit(String word) {
    return BASE.contains(word) || word.equals("ratio") || !toBase(word).equals(word);
  }

  static boolean isPercent(String word) {
    return PERCENT.contains(word);
  }

  static boolean isUnclear(String word) {
    return UNCLEAR.contains(word);
  }

  /** Returns the base unit for an abbreviation; empty if the word is not one. */
  public static String ofAbbreviation(String word) {
    return ABBREVIATED.getOrDefault(word, "");
  }

  /**
   * Returns the base unit to which a written-out unit must be converted; empty if the word is not a
   * unit, or is a base unit already.
   */
  public static String of(String word) {
    if (TO_BASE.containsKey(word)) {
      return TO_BASE.getOrDefault(word, "");
    }
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix)) {
        String unit = word.substring(prefix.length());
        if (BASE.contains(unit)) {
          return unit;
        }
        if (TO_BASE.containsKey(unit)) {
          return TO_BASE.getOrDefault(unit, "");
        }
      }
    }
    return "";
  }
}
