package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends URLs as people and servers write them, with spaces and such, before Java refuses them. */
final class UriText {
  private static final Pattern ILLEGAL =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!#-;=?-Z\\[\\]_a-z~]");

  private UriText() {}

  /** Writes what may not stand in a URL as percent signs and digits. */
  static String escape(String text) {
    return ILLEGAL.matcher(text).replaceAll(UriText::escaped);
  }

  private static String escaped(MatchResult illegal) {
    StringBuilder escaped = new StringBuilder();
    for (byte part : illegal.group().getBytes(UTF_8)) {
      escaped.append("%%%02X".formatted(part & 0xff));
    }
    return Matcher.quoteReplacement(escaped.toString());
  }
}
