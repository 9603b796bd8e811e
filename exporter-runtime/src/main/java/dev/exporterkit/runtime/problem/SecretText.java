package dev.exporterkit.runtime.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks secrets in the values of operators and in messages that repeat them: users and passwords of
 * URLs and data source names, and parameters and headers whose names suggest a secret. In doubt, a
 * text is masked. The time of each method is proportional to the length of the text.
 */
public final class SecretText {
  private static final Pattern SECRET_WORD =
      Pattern.compile(
          "pass(word|phrase|wd)?|secret|token|credential|key|auth", Pattern.CASE_INSENSITIVE);

  private static final String MASK = "…";
  private static final int MIN_NAME = 2;
  private static final int MAX_NAME = 64;

  /** The placeholder for a login in advice. */
  private static final String PLACEHOLDER = "user:password@";

  /** The characters that separate a URL from the text around it. */
  private static final Pattern TOKEN = Pattern.compile("[^\\s\"'<>`]+");

  private static final Pattern ENCODED_AT = Pattern.compile("%40");
  private static final Pattern ENCODED_COLON = Pattern.compile("%3[Aa]");
  private static final Pattern SCHEME =
      Pattern.compile("(?i)(?:basic|bearer|digest|negotiate|token)[ +]+|\"");
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n]|\\z");
  private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]");
  private static final Pattern PARTS =
      Pattern.compile(
          "passw|passphrase|pwd|secret|token|credential|signature"
              + "|apikey|accesskey|privatekey|accountkey|secretkey");
  private static final Set<String> WORDS = Set.of("pass", "pw", "auth", "xauth", "sig", "key");
  private static final Set<String> HEADERS =
      Set.of("authorization", "proxyauthorization", "cookie", "setcookie");

  private SecretText() {}

  /** Returns a message with all secrets masked. */
  public static String mask(String message) {
    String masked =
        TOKEN
            .matcher(message)
            .replaceAll(token -> Matcher.quoteReplacement(withoutUser(token.group())));
    return withoutHeaders(withoutParameters(masked, " \t\r\n\"'<>`&;,)#"));
  }

  /**
   * Returns a value with all secrets masked, and the query of a URL as a whole. Unlike in a
   * message, spaces and quotes may be part of a secret.
   */
  public static String maskValue(String value) {
    String masked = withoutUser(value);
    int query = masked.indexOf('?');
    if (query >= 0 && masked.indexOf('=', query) > 0) {
      return masked.substring(0, query + 1) + MASK;
    }
    return withoutHeaders(withoutParameters(masked, "&;"));
  }

  /** Returns whether a text holds a password, as far as its form shows. */
  public static boolean isIn(String value) {
    int slashes = value.indexOf("//");
    int at = value.lastIndexOf('@');
    boolean login = slashes >= 0 && value.indexOf(':', slashes) >= 0 && at > slashes;
    return (login && !withoutUser(value).equals(value))
        || !withoutParameters(value, "&;").equals(value);
  }

  /** Returns whether a header or parameter of this name holds a secret. */
  public static boolean isNameOfSecret(String name) {
    if (name.length() < MIN_NAME) {
      return false;
    }
    String plain = PUNCTUATION.matcher(decoded(name).toLowerCase(Locale.ROOT)).replaceAll("");
    return !plain.endsWith("file")
        && (HEADERS.contains(plain) || WORDS.contains(plain) || PARTS.matcher(plain).find());
  }

  private static String withoutUser(String text) {
    int at = last(text, '@', ENCODED_AT);
    if (at < 0) {
      return text;
    }
    int slashes = text.indexOf("//");
    boolean isUrl = slashes >= 0 && slashes < at;
    int start = isUrl ? slashes + 2 : startOfValue(text);
    int colon = first(text, ':', ENCODED_COLON, start);
    int slash = text.indexOf('/', start);
    // As in https://example.org/@somebody; but a password may have a slash.
    boolean inPath = slash >= 0 && slash < at && (colon < 0 || colon > slash);
    boolean isLogin = isUrl ? !inPath : colon >= 0 && colon < at;
    return isLogin && start < at && !text.startsWith(PLACEHOLDER, start)
        ? text.substring(0, start) + MASK + text.substring(at).replaceFirst("^%40", "@")
        : text;
  }

  /** After the name of a flag or variable, if the text begins with one. */
  private static int startOfValue(String text) {
    int equals = text.indexOf('=');
    int colon = first(text, ':', ENCODED_COLON, 0);
    return equals >= 0 && equals < colon ? equals + 1 : 0;
  }

  private static int last(String text, char sign, Pattern encoded) {
    int last = text.lastIndexOf(sign);
    for (Matcher next = encoded.matcher(text); next.find(); ) {
      last = Math.max(last, next.start());
    }
    return last;
  }

  private static int first(String text, char sign, Pattern encoded, int from) {
    int first = text.indexOf(sign, from);
    Matcher next = encoded.matcher(text);
    return next.find(from) && (first < 0 || next.start() < first) ? next.start() : first;
  }

  private static String withoutParameters(String text, String ends) {
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
      if (equals >= copied && isNameOfSecret(nameBefore(text, equals))) {
        masked.append(text, copied, equals + 1).append(MASK);
        copied = end(text, equals + 1, ends);
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static String nameBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start < MAX_NAME && isOfName(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "_-.%".indexOf(c) >= 0;
  }

  private static int end(String text, int from, String ends) {
    Matcher scheme = SCHEME.matcher(text).region(from, text.length());
    int end = scheme.lookingAt() ? scheme.end() : from;
    while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Masks the value of each header up to the end of its line. */
  private static String withoutHeaders(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher lineEnd = LINE_END.matcher(text);
    int copied = 0;
    int colon = text.indexOf(':');
    while (colon >= 0 && colon + 1 < text.length()) {
      if (isHeaderOfSecret(headerBefore(text, copied, colon)) && lineEnd.find(colon + 1)) {
        masked.append(text, copied, colon + 1).append(' ').append(MASK);
        copied = lineEnd.start();
      }
      colon = text.indexOf(':', Math.max(colon + 1, copied));
    }
    return masked.append(text, copied, text.length()).toString();
  }

  /** Returns the name of a header, which may be quoted, or an empty text. */
  private static String headerBefore(String text, int from, int colon) {
    boolean quoted = colon > from && "\"'".indexOf(text.charAt(colon - 1)) >= 0;
    int end = quoted ? colon - 1 : colon;
    int start = end;
    while (start > from && end - start < MAX_NAME && isOfHeader(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && !Character.isLetter(text.charAt(start))) { // as in --password:
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfHeader(char c) {
    return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** A single word, such as token or password, is too often part of a sentence. */
  private static boolean isHeaderOfSecret(String name) {
    return name.indexOf('-') >= 0
        ? isNameOfSecret(name)
        : HEADERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String decoded(String name) {
    if (name.indexOf('%') < 0 && name.indexOf('+') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name, UTF_8);
    } catch (IllegalArgumentException e) { // a % that encodes nothing
      return name;
    }
  }

  /**
   * Returns whether a name, such as that of a flag, suggests that its value may be a secret. More
   * names do than {@link #isNameOfSecret} accepts: a message can do without the value.
   */
  public static boolean mayBeNameOfSecret(String name) {
    return SECRET_WORD.matcher(name).find();
  }
}
