package dev.exporterkit.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What must not be told of one database: drivers put whole URLs into their messages.
 *
 * @param url the whole URL
 * @param server the part of it that may be told
 * @param values passwords and the like
 */
record SqlSecrets(String url, String server, List<String> values) {
  private static final String MASK = "<secret>";
  private static final Pattern PARAMETERS = Pattern.compile("[?;].*$", Pattern.DOTALL);
  private static final Pattern USER = Pattern.compile("(?<=[:/])[^:/?;@]+([:/][^@/]*)?@");
  private static final String SECRET_WORDS = "pass(?:word|wd|phrase)?|pwd|secret|token|credential";
  private static final Pattern SECRET_NAME =
      Pattern.compile(SECRET_WORDS, Pattern.CASE_INSENSITIVE);
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "([\\w.]*(?:" + SECRET_WORDS + ")\\w*)=[^&;,)\\s]+", Pattern.CASE_INSENSITIVE);

  static SqlSecrets of(String url, Properties properties) {
    List<String> values = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (SECRET_NAME.matcher(name).find() && !value.isEmpty()) {
        values.add(value);
        values.add(URLEncoder.encode(value, UTF_8));
      }
    }
    String server = USER.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceAll("");
    return new SqlSecrets(url, server, List.copyOf(values));
  }

  /** Returns a text without what is secret. */
  String mask(String text) {
    String masked = text.replace(url, server);
    masked = SECRET_PARAMETER.matcher(masked).replaceAll("$1=" + MASK);
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
