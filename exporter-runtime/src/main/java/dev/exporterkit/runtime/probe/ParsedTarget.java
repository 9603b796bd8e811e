package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.Target;
import dev.exporterkit.runtime.log.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A target as clients write it: {@code db1}, {@code db1:3306}, {@code [::1]:3306}, {@code ::1}, a
 * URL, or a text that only the exporter understands.
 *
 * @param text the whole text
 * @param host the name or address, without brackets; the whole text if it has no parts
 * @param port its port; -1 if there is none
 * @param usedPort its port or the default port of its scheme; -1 if there is neither
 */
public record ParsedTarget(String text, String host, int port, int usedPort) {
  private static final int LONGEST = 2_000;
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
  // With more than a port after the colon, it is a list, a MAC address or the like.
  private static final String PORT = "(?::([A-Za-z0-9+-]*))?";
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]" + PORT);
  private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N}._-]+)" + PORT);
  private static final Pattern CREDENTIALS = Pattern.compile("[^@]*:.*@.*");
  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

  /** Returns the target with further parameters of its query. */
  public Target target(Map<String, List<String>> parameters) {
    return new Target(
        text, host, port < 0 ? OptionalInt.empty() : OptionalInt.of(port), parameters);
  }

  /**
   * Reads a target.
   *
   * @throws MalformedTargetException if it is malformed, with the reason
   */
  public static ParsedTarget parse(String text) throws MalformedTargetException {
    checkCharacters(text);
    Matcher url = SCHEME.matcher(text);
    if (!url.matches()) {
      return authority(text, upToPath(text), -1);
    }
    String scheme = url.group(1).toLowerCase(Locale.ROOT);
    String authority = upToPath(url.group(2));
    if (authority.isEmpty()) {
      throw new MalformedTargetException("the URL names no host");
    }
    ParsedTarget target = authority(text, authority, PORTS.getOrDefault(scheme, -1));
    if (target.host().equals(text) && PORTS.containsKey(scheme)) {
      throw new MalformedTargetException(
          "the URL has a host that is neither a name nor an address");
    }
    return target;
  }

  private static ParsedTarget authority(String text, String authority, int standardPort)
      throws MalformedTargetException {
    if (CREDENTIALS.matcher(authority).matches()) {
      throw new MalformedTargetException(
          "it has a user name or password, which would appear in labels and logs");
    }
    if (IpAddress.isWellFormed(authority)) {
      checkZone(authority);
      return new ParsedTarget(text, authority, -1, standardPort);
    }
    Matcher brackets = BRACKETS.matcher(authority);
    if (brackets.matches()) {
      String address = brackets.group(1);
      if (!address.contains(":") || !IpAddress.isWellFormed(address)) {
        throw new MalformedTargetException("the brackets must contain an IPv6 address");
      }
      checkZone(address);
      return parts(text, brackets, standardPort);
    }
    Matcher name = NAME.matcher(authority);
    return name.matches()
        ? parts(text, name, standardPort)
        : new ParsedTarget(text, text, -1, standardPort);
  }

  private static void checkZone(String address) throws MalformedTargetException {
    if (IpAddress.parse(address).isEmpty()) {
      throw new MalformedTargetException(
          "its zone is not a network interface of this host with such addresses");
    }
  }

  private static ParsedTarget parts(String text, Matcher parts, int standardPort)
      throws MalformedTargetException {
    String port = parts.group(2);
    if (port == null) {
      return new ParsedTarget(text, parts.group(1), -1, standardPort);
    }
    int named = Ports.parse(port);
    if (named < 1) {
      throw new MalformedTargetException("the port must be a number between 1 and 65535");
    }
    return new ParsedTarget(text, parts.group(1), named, named);
  }

  private static String upToPath(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("/?#".indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static void checkCharacters(String text) throws MalformedTargetException {
    if (text.isEmpty()) {
      throw new MalformedTargetException("it must not be empty");
    }
    if (text.length() > LONGEST) {
      throw new MalformedTargetException("it must not be longer than " + LONGEST + " characters");
    }
    if (text.codePoints().anyMatch(ParsedTarget::isUnprintable)) {
      throw new MalformedTargetException(
          "it contains a space or a character that cannot be printed");
    }
  }

  /** The decoder replaces bytes that are not UTF-8 with this character. */
  private static boolean isUnprintable(int c) {
    return c == ' ' || c == 0xFFFD || !Printable.isPrintable(c);
  }
}
