package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes the body of an answer with status 200, up to a size; refuses every other one. */
final class StatBody implements BodySubscriber<String> {
  private final BodySubscriber<String> body = BodySubscribers.ofString(UTF_8);
  private final ResponseInfo head;
  private @Nullable Subscription subscription;
  private long bytes;

  StatBody(ResponseInfo head) {
    this.head = head;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    body.onSubscribe(subscription);
    if (head.statusCode() != 200) {
      refuse(problem());
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes <= StatSource.MAX_BYTES) {
      body.onNext(buffers);
    } else {
      refuse(StatSource.TOO_LARGE);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.onError(failure);
  }

  @Override
  public void onComplete() {
    body.onComplete();
  }

  @Override
  public CompletionStage<String> getBody() {
    return body.getBody();
  }

  private void refuse(String problem) {
    body.onError(new IOException(problem));
    if (subscription != null) {
      subscription.cancel();
    }
  }

  private String problem() {
    int status = head.statusCode();
    if (status / 100 == 3) {
      String location = head.headers().firstValue("Location").orElse("nowhere");
      return "the answer is a redirect, status %d, to %s; if that is right, name it in %s"
          .formatted(status, Excerpt.of(location), "--haproxy.scrape-uri");
    }
    if (status == 401) {
      return "the answer has status 401; is the user:password@ of --haproxy.scrape-uri right?";
    }
    return "the answer has status " + status + " instead of 200";
  }
}
