package dev.exporterkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.runtime.problem.SecretText;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The secrets of one database, which must be removed from messages, because drivers include
 * complete URLs.
 *
 * @param url the complete URL
 * @param server the public part of the URL
 * @param values passwords and other secret values
 */
record SqlSecrets(String url, String server, List<String> values) {
  private static final String MASK = "…";
  private static final Pattern PARAMETERS = Pattern.compile("[?;].*$", Pattern.DOTALL);
  private static final Pattern USER =
      Pattern.compile("(?<=//).*@|(?<=[:/])[^:/?;@]+([:/][^@/]*)?@");

  static SqlSecrets of(String url, Properties properties) {
    List<String> values = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      String value = properties.getProperty(name);
      if (SecretText.isNameOfSecret(name) && !value.isEmpty()) {
        values.add(value);
        values.add(URLEncoder.encode(value, UTF_8));
      }
    }
    String server = USER.matcher(PARAMETERS.matcher(url).replaceFirst("")).replaceAll("");
    return new SqlSecrets(url, server, List.copyOf(values));
  }

  /** Returns a text without the secrets. */
  String mask(String text) {
    String masked = SecretText.mask(text.replace(url, server));
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
