package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** The parts of a module that are sent in a DNS query. */
final class DnsText {
  /** dnsjava would send other characters as Latin-1 or otherwise. */
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

  private DnsText() {}

  static void checkName(String name) {
    if (!PRINTABLE.matcher(name).matches()) {
      throw new ConfigurationException(
          "query_name", "must consist of printable ASCII. Write others as xn--… or \\DDD.");
    }
    try {
      Name.fromString(name.isEmpty() ? "." : name, Name.root);
    } catch (TextParseException e) {
      throw new ConfigurationException("query_name", "is not a DNS name: " + e.getMessage() + ".");
    }
  }

  /** Checks a mnemonic. */
  static void check(String key, ToIntFunction<String> numbers, String word) {
    if (numbers.applyAsInt(word.toUpperCase(Locale.ROOT)) < 0) {
      throw new ConfigurationException(key, "\"" + word + "\" is not known in DNS.");
    }
  }
}
