package dev.exporterkit.samples.blackbox.tcp;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the groups of what matched into a text, for {@code ${1}} or {@code $1}. */
final class Groups {
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:([0-9]{1,3})|\\{([0-9]{1,3})})");

  private Groups() {}

  /** Returns the text with the groups in it; a group that does not exist is empty. */
  static String fill(String text, MatchResult match) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(group(reference, match)));
  }

  private static String group(MatchResult reference, MatchResult match) {
    String digits = reference.group(1) == null ? reference.group(2) : reference.group(1);
    int group = Integer.parseInt(digits);
    String found = group <= match.groupCount() ? match.group(group) : "";
    return found == null ? "" : found;
  }
}
