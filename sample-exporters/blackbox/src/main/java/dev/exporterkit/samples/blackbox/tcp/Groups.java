package dev.exporterkit.samples.blackbox.tcp;

import com.google.re2j.Matcher;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the groups of a match into a template, as {@code Regexp.Expand} of Go does. */
final class Groups {
  /** The longest word counts: {@code $1x} is the group called 1x, which does not exist. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\$(?:(?<dollar>\\$)|(?<plain>[\\p{L}\\p{Nd}_]+)|\\{(?<braced>[\\p{L}\\p{Nd}_]+)})");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Groups() {}

  /** Returns the text with the groups in it; a group that does not exist is empty. */
  static String fill(String template, Matcher match) {
    return REFERENCE
        .matcher(template)
        .replaceAll(reference -> java.util.regex.Matcher.quoteReplacement(value(reference, match)));
  }

  private static String value(MatchResult reference, Matcher match) {
    if (reference.group(1) != null) {
      return "$";
    }
    String name = reference.group(2) == null ? reference.group(3) : reference.group(2);
    @Nullable Integer group =
        NUMBER.matcher(name).matches()
            ? Integer.valueOf(name)
            : match.pattern().namedGroups().get(name);
    @Nullable String found =
        group == null || group > match.groupCount() ? null : match.group(group);
    return found == null ? "" : found;
  }
}
