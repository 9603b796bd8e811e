package dev.exporterkit.benchmarks.client;

import java.io.IOException;
import java.util.Locale;

/**
 * The head of a response.
 *
 * @param length the length of the body in bytes; −1 if it is chunked
 */
record ResponseHead(int status, long length, String contentType, String contentEncoding) {
  static final long CHUNKED = -1;

  static ResponseHead read(WireReader wire) throws IOException {
    int status = status(wire.line());
    long length = 0;
    String contentType = "";
    String contentEncoding = "";
    for (String line = wire.line(); !line.isEmpty(); line = wire.line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).trim();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> length = CHUNKED;
        case "content-type" -> contentType = value;
        case "content-encoding" -> contentEncoding = value;
        default -> {}
      }
    }
    return new ResponseHead(status, length, contentType, contentEncoding);
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.1 \\d{3}( .*)?")) {
      throw new IOException("not an HTTP/1.1 response: " + line);
    }
    return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
  }
}
