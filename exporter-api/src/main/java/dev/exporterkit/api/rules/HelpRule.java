package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every metric must have a HELP text that describes it. */
final class HelpRule implements MetricRule {
  private static final List<String> BEGINNINGS = List.of("todo", "fixme", "tbd", "xxx");
  private static final Set<String> WORDS =
      Set.of("help", "description", "metric", "value", "none", "na", "placeholder", "loremipsum");

  @Override
  public void check(MetricFamily family, Findings findings) {
    if (family.help().isBlank()) {
      findings.help(
          Rule.HELP_MISSING,
          "metric \"%s\" has no help. Say in one sentence what it means to the person on call.",
          family.name());
    } else if (isPlaceholder(plain(family.help()))) {
      findings.help(
          Rule.HELP_PLACEHOLDER,
          "help \"%s\" of metric \"%s\" is a placeholder. Say in one sentence what the metric means to"
              + " the person on call.",
          family.help(),
          family.name());
    } else if (plain(family.help()).equals(plain(family.name()))) {
      findings.help(
          Rule.HELP_PLACEHOLDER,
          "help \"%s\" only repeats the name of metric \"%s\". Say in one sentence what the metric"
              + " means to the person on call.",
          family.help(),
          family.name());
    }
  }

  private static boolean isPlaceholder(String help) {
    return help.isEmpty() || WORDS.contains(help) || BEGINNINGS.stream().anyMatch(help::startsWith);
  }

  /** Returns the letters and digits of a text, in lower case. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
