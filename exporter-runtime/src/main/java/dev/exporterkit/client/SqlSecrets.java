package dev.exporterkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.runtime.problem.SecretText;
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

  /** Returns a text without what is secret. */
  String mask(String text) {
    String masked = SecretText.mask(text.replace(url, server));
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
