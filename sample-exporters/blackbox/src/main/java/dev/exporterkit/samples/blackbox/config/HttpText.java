package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parts of a module that are sent in the head of a request, where a line break would begin a
 * new line.
 */
final class HttpText {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

  private HttpText() {}

  static void checkToken(String key, String text) {
    if (!TOKEN.matcher(text).matches()) {
      throw new ConfigurationException(key, "must consist of letters, digits and hyphens.");
    }
  }

  static boolean hasControl(String text) {
    return CONTROL.matcher(text).find();
  }

  static void checkMethod(String method) {
    if (!TOKEN.matcher(method).matches()) {
      throw new ConfigurationException("method", "must be an HTTP method, such as GET.");
    }
  }

  /** Does not show the value, which may be a secret. */
  static void checkHeaders(Map<String, String> headers) {
    headers.forEach(
        (name, value) -> {
          if (!TOKEN.matcher(name).matches()) {
            throw new ConfigurationException(
                "headers",
                "the name \"%s\" must consist of letters, digits and hyphens."
                    .formatted(CONTROL.matcher(name).replaceAll("?")));
          }
          if (hasControl(value)) {
            throw new ConfigurationException(
                "headers",
                "the value of %s must not contain line breaks or other control characters."
                    .formatted(name));
          }
        });
  }
}
