package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the body of an answer.
 *
 * @param version such as {@code HTTP/1.1}
 * @param headers all values of each, by names whose case does not count
 */
record ResponseHead(String version, int status, Map<String, List<String>> headers) {
  private static final Pattern STATUS_LINE =
      Pattern.compile("(HTTP/[0-9]\\.[0-9]) ([1-9][0-9][0-9])(?: .*)?");

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  /** Reads the lines of a head, without their ends. */
  static ResponseHead parse(List<String> lines) throws ProbeFailedException {
    Matcher status = STATUS_LINE.matcher(lines.get(0));
    if (!status.matches()) {
      throw new ProbeFailedException("the answer is not HTTP: it begins with " + lines.get(0));
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        // Not the line itself: it may be the rest of a cookie.
        throw new ProbeFailedException("the answer has a header without a name or a colon");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new ResponseHead(status.group(1), Integer.parseInt(status.group(2)), headers);
  }

  /** Returns 1.1 for {@code HTTP/1.1}. */
  double versionNumber() {
    return Double.parseDouble(version.substring("HTTP/".length()));
  }

  List<String> values(String name) {
    return headers.getOrDefault(name, List.of());
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  boolean isChunked() {
    return value("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
  }

  /** Returns the length that the answer announces; -1 if it does not. */
  long contentLength() throws ProbeFailedException {
    Optional<String> length = value("Content-Length");
    if (length.isEmpty() || isChunked()) {
      return -1;
    }
    if (!LENGTH.matcher(length.get()).matches()) {
      throw new ProbeFailedException("the answer's Content-Length is " + length.get());
    }
    return Long.parseLong(length.get());
  }

  /** Tells whether the answer asks to go on elsewhere. */
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> value("Location").isPresent();
      default -> false;
    };
  }
}
