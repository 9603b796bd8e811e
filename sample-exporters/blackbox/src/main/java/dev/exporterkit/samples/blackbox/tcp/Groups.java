package dev.exporterkit.samples.blackbox.tcp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import dev.exporterkit.samples.blackbox.probe.Utf8;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Expands the groups of a match in a template, like {@code Regexp.Expand} in Go. */
final class Groups {
  /** The longest word counts: {@code $1x} is the group named 1x, which does not exist. */
  private static final Pattern REFERENCE = reference("[\\p{L}\\p{Nd}_]+");

  /** In bytes that are not UTF-8, those above 7f are not letters. */
  private static final Pattern REFERENCE_IN_BYTES = reference("\\w+");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Groups() {}

  /** Returns the text with the groups inserted; a group that does not exist is empty. */
  static String fill(String template, Matcher match) {
    return fill(template, REFERENCE, match, UnaryOperator.identity());
  }

  /** As above, for bytes that need not be text. */
  static byte[] fill(byte[] template, Matcher match) {
    if (Utf8.isValid(template)) {
      return fill(new String(template, UTF_8), match).getBytes(UTF_8);
    }
    String bytes = new String(template, ISO_8859_1);
    UnaryOperator<String> encoding = group -> new String(group.getBytes(UTF_8), ISO_8859_1);
    return fill(bytes, REFERENCE_IN_BYTES, match, encoding).getBytes(ISO_8859_1);
  }

  private static String fill(
      String template, Pattern references, Matcher match, UnaryOperator<String> encoding) {
    return references
        .matcher(template)
        .replaceAll(
            reference ->
                java.util.regex.Matcher.quoteReplacement(encoding.apply(value(reference, match))));
  }

  private static Pattern reference(String name) {
    return Pattern.compile("\\$(?:(\\$)|(%s)|\\{(%s)})".formatted(name, name));
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
