package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The query of a request; what cannot be decoded is taken as it stands. */
record Query(String raw) {

  static Query of(URI uri) {
    String raw = uri.getRawQuery();
    return new Query(raw == null ? "" : raw);
  }

  /** Returns every value of a parameter. */
  List<String> values(String name) {
    if (raw.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (String parameter : raw.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && decoded(parameter.substring(0, equals)).equals(name)) {
        values.add(decoded(parameter.substring(equals + 1)));
      }
    }
    return values;
  }

  /** Returns the names of all parameters. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String parameter : raw.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        names.add(decoded(parameter.substring(0, equals)));
      }
    }
    return names;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
