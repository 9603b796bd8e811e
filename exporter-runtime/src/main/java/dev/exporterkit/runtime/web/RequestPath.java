package dev.exporterkit.runtime.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The path of a request, and its canonical form as in Go. */
final class RequestPath {
  private RequestPath() {}

  /** Returns the decoded path. A path that begins with two slashes has no host before it. */
  static String of(URI uri) {
    boolean startsWithSlashes = uri.getScheme() == null && uri.getRawAuthority() != null;
    return startsWithSlashes ? "//" + uri.getAuthority() + uri.getPath() : uri.getPath();
  }

  /** Returns the path without empty, {@code .} and {@code ..} segments. */
  static String canonical(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> segments.pollLast();
        default -> segments.addLast(segment);
      }
    }
    boolean endsWithSlash = path.endsWith("/") && !segments.isEmpty();
    return "/" + String.join("/", segments) + (endsWithSlash ? "/" : "");
  }

  /** Returns the value of a {@code Location} header for a path, with the query of a request. */
  static String location(String path, URI uri) {
    try {
      String raw = new URI(null, null, path, null).toASCIIString();
      return uri.getRawQuery() == null ? raw : raw + "?" + ascii(uri.getRawQuery());
    } catch (URISyntaxException e) { // every path can be quoted
      throw new IllegalStateException(e);
    }
  }

  /** Encodes bytes that are not ASCII, which the JDK's server treats as characters. */
  static String ascii(String raw) {
    StringBuilder ascii = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("%%%02X".formatted((int) c));
      }
    }
    return ascii.toString();
  }
}
