package dev.exporterkit.samples.blackbox.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1 response, read as in Go: spaces before the status and folded headers are
 * accepted; a header without a colon and two lengths are not.
 *
 * @param headers one line each, {@code name: value}
 */
record ResponseHead(String version, String status, String reason, List<String> headers) {
  private static final Pattern STATUS_LINE =
      Pattern.compile("(?s)(HTTP/1\\.[01]) +([0-9]{3})(?: (.*))?");
  private static final Pattern BLANKS = Pattern.compile("^[ \t]+|[ \t]+$");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  static ResponseHead parse(List<String> lines) throws IOException {
    Matcher status = STATUS_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!status.matches()) {
      String begin = lines.isEmpty() ? "an empty line" : lines.get(0);
      throw new IOException("the response is not HTTP: it begins with " + begin);
    }
    String reason = status.group(3) == null ? "" : status.group(3);
    ResponseHead head =
        new ResponseHead(status.group(1), status.group(2), reason, new ArrayList<>());
    for (String line : lines.subList(1, lines.size())) {
      head.add(line);
    }
    head.checkLength();
    return head;
  }

  /** Returns whether another head follows. */
  boolean isInterim() {
    return status.startsWith("1") && !status.equals("101");
  }

  /** Returns whether the body is chunked. */
  boolean isChunked() {
    return !values("transfer-encoding").isEmpty();
  }

  String text() {
    return version
        + (" " + status + " " + reason + "\r\n")
        + String.join("", headers.stream().map(line -> line + "\r\n").toList())
        + "\r\n";
  }

  private void add(String line) throws IOException {
    int colon = line.indexOf(':');
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (headers.isEmpty()) {
        throw new IOException("the response has a header that continues before it begins");
      }
      int last = headers.size() - 1;
      headers.set(last, headers.get(last) + " " + trim(line));
    } else if (colon < 0) {
      // Not the line itself: it may be the rest of a cookie.
      throw new IOException("the response has a header without a colon");
    } else if (colon > 0) { // Go skips a header without a name
      // A space before the colon remains: for Go that is another header, which is never read.
      headers.add(line.substring(0, colon) + ": " + trim(line.substring(colon + 1)));
    }
  }

  private void checkLength() throws IOException {
    if (version.equals("HTTP/1.0")) { // it has no encodings, whatever the header contains
      headers.removeIf(line -> isNamed(line, "transfer-encoding"));
    }
    List<String> encodings = values("transfer-encoding");
    if (!encodings.isEmpty()) {
      if (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked")) {
        throw new IOException("the response has the Transfer-Encoding " + encodings);
      }
      return;
    }
    List<String> lengths = values("content-length").stream().distinct().toList();
    if (lengths.size() > 1) {
      throw new IOException("the response has several lengths: " + lengths);
    }
    if (lengths.stream().anyMatch(text -> !text.isEmpty() && !LENGTH.matcher(text).matches())) {
      throw new IOException("the response has the Content-Length " + lengths.get(0));
    }
    if (status.equals("204")) { // it has no body, whatever the header contains
      headers.removeIf(line -> isNamed(line, "content-length"));
    }
  }

  private static String trim(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  private List<String> values(String name) {
    return headers.stream()
        .filter(line -> isNamed(line, name))
        .map(line -> line.substring(name.length() + 2))
        .toList();
  }

  private static boolean isNamed(String line, String name) {
    return line.regionMatches(true, 0, name + ":", 0, name.length() + 1);
  }
}
