package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a request. A parameter that cannot be decoded is taken literally. */
public final class Query {
  /** Maximum length in characters. */
  public static final int MAX_LENGTH = 8_000;

  private final int length;
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  private Query(String raw) {
    this.length = raw.length();
    if (!isTooLong()) {
      for (String parameter : raw.split("&", -1)) {
        add(parameter);
      }
    }
  }

  public static Query of(URI uri) {
    String raw = uri.getRawQuery();
    return new Query(raw == null ? "" : raw);
  }

  /** Returns whether the query is too long; then it has no parameters. */
  public boolean isTooLong() {
    return length > MAX_LENGTH;
  }

  /** Returns all values of a parameter. */
  public List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** Returns the names of all parameters. */
  public Set<String> names() {
    return parameters.keySet();
  }

  private void add(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals > 0) {
      parameters
          .computeIfAbsent(decoded(parameter.substring(0, equals)), name -> new ArrayList<>(1))
          .add(decoded(parameter.substring(equals + 1)));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(RequestPath.ascii(text), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
