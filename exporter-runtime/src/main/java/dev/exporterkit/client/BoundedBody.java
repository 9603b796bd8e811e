package dev.exporterkit.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of one response, with a maximum size and an end on demand.
 *
 * @param <T> the result
 */
final class BoundedBody<T> implements BodySubscriber<T> {
  private final BodySubscriber<T> body;
  private final long most;
  private final HttpExchange<T> exchange;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable Subscription subscription;
  private long bytes;

  BoundedBody(BodySubscriber<T> body, long most, HttpExchange<T> exchange) {
    this.body = body;
    this.most = most;
    this.exchange = exchange;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    body.onSubscribe(subscription);
    if (over.get()) {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    if (bytes > most) {
      stop(exchange.tooLarge());
    } else if (!over.get()) {
      body.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (over.compareAndSet(false, true)) {
      body.onError(failure);
      exchange.bodyEnded();
    }
  }

  @Override
  public void onComplete() {
    if (over.compareAndSet(false, true)) {
      body.onComplete();
      exchange.bodyEnded();
    }
  }

  @Override
  public CompletionStage<T> getBody() {
    return body.getBody();
  }

  /** Ends the body early, and its connection with it. */
  void stop(IOException failure) {
    if (over.compareAndSet(false, true)) {
      Subscription begun = subscription;
      if (begun != null) {
        begun.cancel();
      }
      body.onError(failure);
      exchange.bodyEnded();
    }
  }
}
