package dev.exporterkit.http;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ScrapeContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * A call that is cancelled at the deadline of its scrape, unless its body has ended before.
 * Messages contain only scheme, host and port, because paths and queries may contain tokens.
 */
final class BoundedCall {
  private final Call call;
  private final String server;
  private final Deadline deadline;
  private final BodyLimit bodyLimit;

  private BoundedCall(Call call, String server, Deadline deadline, BodyLimit bodyLimit) {
    this.call = call;
    this.server = server;
    this.deadline = deadline;
    this.bodyLimit = bodyLimit;
  }

  static BoundedCall begin(Interceptor.Chain chain, ScrapeContext scrape) throws IOException {
    HttpUrl url = chain.request().url();
    String server = url.newBuilder("/").username("").password("").query(null).build().toString();
    BoundedCall begun =
        new BoundedCall(
            chain.call(),
            server.substring(0, server.length() - 1),
            deadline(scrape, chain.request().tag(CallLimit.class)),
            Optional.ofNullable(chain.request().tag(BodyLimit.class)).orElse(BodyLimit.STANDARD));
    if (begun.deadline.isOver()) {
      begun.deadline.close();
      throw new InterruptedIOException("no time is left to call " + begun.server);
    }
    begun.deadline.guard(begun.call::cancel);
    return begun;
  }

  private static Deadline deadline(ScrapeContext scrape, @Nullable CallLimit own) {
    return own == null ? scrape.deadline() : scrape.deadline(own.time());
  }

  /** Ends the deadline, because the body has ended or there is none. */
  void done() {
    deadline.close();
  }

  /** Returns the exception for the caller. */
  IOException failure(IOException cause) {
    if (deadline.isOver()) {
      InterruptedIOException late =
          new InterruptedIOException("no complete response from " + server + " within " + deadline);
      late.initCause(cause);
      return late;
    }
    // Without the failure itself, which the log would repeat.
    return new IOException("cannot read " + server + ": " + text(cause), cause.getCause());
  }

  /**
   * Checks the number of bytes read so far.
   *
   * @throws IOException if it exceeds the limit
   */
  void checkLength(long bytes) throws IOException {
    if (bytes > bodyLimit.bytes()) {
      throw new IOException(
          "the response from %s is larger than the limit of %d MB"
              .formatted(server, bodyLimit.bytes() >> 20));
    }
  }

  private static String text(IOException failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
