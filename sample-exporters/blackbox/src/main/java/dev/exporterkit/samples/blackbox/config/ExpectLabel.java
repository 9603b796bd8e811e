package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import java.util.regex.Pattern;

/**
 * A label of {@code probe_expect_info}.
 *
 * @param value its value, in which {@code ${1}} is the first group of the match
 */
public record ExpectLabel(String name, String value) {
  private static final Pattern NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  /** Checks the name. */
  public ExpectLabel {
    if (!NAME.matcher(name).matches()) {
      throw new ConfigurationException(
          "name", "must consist of letters, digits and _, and begin with a letter.");
    }
  }
}
