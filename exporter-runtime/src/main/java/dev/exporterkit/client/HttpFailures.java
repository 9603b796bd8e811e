package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the failures of one request. The path and the query may hold a token, and the
 * user's part a password, so only the host is named.
 *
 * @param server scheme, host and port
 */
record HttpFailures(String server) {

  static HttpFailures about(HttpRequest request) {
    URI uri = request.uri();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new HttpFailures(uri.getScheme() + "://" + uri.getHost() + port);
  }

  HttpTimeoutException late(Deadline deadline) {
    return new HttpTimeoutException("no complete response from " + server + " within " + deadline);
  }

  HttpTimeoutException noTime() {
    return new HttpTimeoutException("no time is left to call " + server);
  }

  IOException tooLarge(long most) {
    return new IOException(
        "the answer of " + server + " is larger than " + (most >> 20) + " MB, which is the most");
  }

  /** The JDK's client often says nothing of why it could not connect, or of whom it asked. */
  Throwable told(Throwable failure, Deadline deadline) {
    Throwable cause = unwrapped(failure);
    if (cause.getClass() == HttpTimeoutException.class) { // the request's own time-out
      return late(deadline);
    }
    if (!(cause instanceof ConnectException) || cause.getMessage() != null) {
      return cause;
    }
    String why = isUnresolved(cause) ? "there is no such host" : "nobody listens there";
    ConnectException told = new ConnectException("cannot connect to " + server + ": " + why);
    told.initCause(cause);
    return told;
  }

  /** Throws what a request failed with as {@link java.net.http.HttpClient#send} does. */
  static IOException thrown(ExecutionException failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private static boolean isUnresolved(Throwable failure) {
    @Nullable Throwable cause = failure;
    while (cause != null && !(cause instanceof UnresolvedAddressException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapper =
        failure instanceof CompletionException || failure instanceof ExecutionException;
    return wrapper && cause != null ? unwrapped(cause) : failure;
  }
}
