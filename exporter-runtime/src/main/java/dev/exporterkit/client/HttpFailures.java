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
 * The exceptions for failures of one request. The path and the query may contain a token, and the
 * user info a password, so messages only contain the host.
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
        "the response from " + server + " is larger than " + (most >> 20) + " MB, the maximum");
  }

  /** The JDK's client often omits why it could not connect, and to which host. */
  Throwable reported(Throwable failure, Deadline deadline) {
    Throwable cause = unwrapped(failure);
    if (cause.getClass() == HttpTimeoutException.class) { // the request's own timeout
      return late(deadline);
    }
    if (!(cause instanceof ConnectException) || cause.getMessage() != null) {
      return cause;
    }
    String why = isUnresolved(cause) ? "there is no such host" : "nothing listens there";
    ConnectException reported = new ConnectException("cannot connect to " + server + ": " + why);
    reported.initCause(cause);
    return reported;
  }

  /** Throws the failure of a request like {@link java.net.http.HttpClient#send}. */
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
