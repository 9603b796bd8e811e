package dev.exporterkit.samples.blackbox.http;

import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The head of a response.
 *
 * @param version such as {@code HTTP/1.1}
 * @param contentLength the announced length; -1 if there is none
 */
record ReadHead(String version, int status, Headers headers, long contentLength) {
  private static final int UPGRADE = 101;

  static ReadHead of(Response response) {
    String version =
        switch (response.protocol()) {
          case HTTP_1_0 -> "HTTP/1.0";
          case HTTP_1_1 -> "HTTP/1.1";
          default -> "HTTP/2.0";
        };
    return new ReadHead(version, response.code(), response.headers(), contentLength(response));
  }

  /** Returns 1.1 for {@code HTTP/1.1}. */
  double versionNumber() {
    return Double.parseDouble(version.substring("HTTP/".length()));
  }

  List<String> values(String name) {
    return headers.values(name);
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** Returns the destination of a redirect; empty if there is none. */
  Optional<String> redirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> value("Location").filter(location -> !location.isEmpty());
      default -> Optional.empty();
    };
  }

  /** Returns whether another protocol follows instead of a body. */
  boolean isUpgrade() {
    return status == UPGRADE;
  }

  /** Returns whether a body may follow, whatever the headers are. */
  boolean hasBody() {
    return hasBody(status);
  }

  private static boolean hasBody(int status) {
    return status / 100 != 1 && status != 204 && status != 304;
  }

  /** Unlike OkHttp, returns for a HEAD the length of the body that is not sent. */
  private static long contentLength(Response response) {
    boolean head = response.request().method().equals("HEAD");
    if (!head && !hasBody(response.code())) {
      return 0;
    }
    boolean chunked = response.header("Transfer-Encoding") != null;
    @Nullable String length = response.header("Content-Length");
    return chunked || length == null || !length.matches("[0-9]{1,18}")
        ? -1
        : Long.parseLong(length);
  }
}
