package dev.exporterkit.client;

import dev.exporterkit.api.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. It is over when the caller has the response and its body has ended,
 * whichever comes last: a body that is read as a stream ends long after the caller has it.
 *
 * @param <T> the type of the body
 */
final class HttpExchange<T> {
  private static final long MAX_BYTES = 64 << 20;

  /** Code that waits for a response may do anything on the thread that completes it. */
  private static final Executor EXPIRATIONS = Threads.each("http-deadline");

  private final HttpFailures failures;
  private final Deadline deadline;
  private final CompletableFuture<HttpResponse<T>> result = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> bodyEnd = new CompletableFuture<>();
  private volatile @Nullable BoundedBody<T> body;

  HttpExchange(HttpFailures failures, Deadline deadline) {
    this.failures = failures;
    this.deadline = deadline;
  }

  /** Sends the request, and returns what arrives before the deadline. */
  // The ignored futures only repeat the results of their origins.
  @SuppressWarnings("FutureReturnValueIgnored")
  CompletableFuture<HttpResponse<T>> begin(Supplier<CompletableFuture<HttpResponse<T>>> send) {
    if (deadline.isOver()) {
      deadline.close();
      return CompletableFuture.failedFuture(failures.noTime());
    }
    CompletableFuture<HttpResponse<T>> sent = send.get();
    deadline.guard(() -> EXPIRATIONS.execute(this::expire));
    sent.whenComplete(this::complete);
    result.whenComplete((response, failure) -> stopIfFailed(sent, failure));
    CompletableFuture.allOf(result, bodyEnd).whenComplete((nothing, failure) -> deadline.close());
    return result;
  }

  /** Returns a handler that delegates to another, for a body of limited length. */
  BodyHandler<T> bounded(BodyHandler<T> handler) {
    return head -> {
      BoundedBody<T> bounded = new BoundedBody<>(handler.apply(head), MAX_BYTES, this);
      body = bounded;
      return bounded;
    };
  }

  void bodyEnded() {
    bodyEnd.complete(null);
  }

  IOException tooLarge() {
    return failures.tooLarge(MAX_BYTES);
  }

  private void complete(@Nullable HttpResponse<T> response, @Nullable Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failures.reported(failure, deadline));
    } else {
      result.complete(response);
    }
  }

  private void stopIfFailed(CompletableFuture<?> sent, @Nullable Throwable failure) {
    if (failure != null) {
      sent.cancel(true); // closes the connection
      stopBody(new IOException("the request has ended", failure));
      bodyEnded();
    }
  }

  private void expire() {
    IOException late = failures.late(deadline);
    result.completeExceptionally(late);
    stopBody(late);
  }

  private void stopBody(IOException failure) {
    BoundedBody<T> begun = body;
    if (begun != null) {
      begun.stop(failure);
    }
  }
}
