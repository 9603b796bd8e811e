package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks for the CSV page of HAProxy. */
final class HttpSource implements StatSource {
  private final ScrapeUri uri;
  private final Duration timeout;
  private final HttpClient client;
  private final HttpRequest request;

  HttpSource(ScrapeUri uri, Duration timeout, boolean verifyCertificate) {
    this.uri = uri;
    this.timeout = timeout;
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    client = (verifyCertificate ? builder : builder.sslContext(TrustEveryone.context())).build();
    request = request(uri);
  }

  @Override
  public String statistics(ScrapeContext scrape) {
    Deadline deadline = new Deadline(timeout, scrape);
    CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, StatBody::new);
    try {
      return answer.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS).body();
    } catch (ExecutionException e) {
      throw unavailable(e.getCause());
    } catch (TimeoutException e) {
      throw new TargetUnavailableException(
          "no whole answer from %s within %s".formatted(uri, deadline), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetUnavailableException("no answer from %s in time".formatted(uri), e);
    } finally {
      answer.cancel(true); // of a late answer, this closes the connection
    }
  }

  @Override
  public String process(ScrapeContext scrape) {
    throw new NoDataException("HAProxy tells of its process on the stats socket only");
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private TargetUnavailableException unavailable(@Nullable Throwable cause) {
    // The JDK's client says no more than "ClosedChannelException" of a port that nobody listens on.
    return cause instanceof ConnectException
        ? new TargetUnavailableException(
            "cannot connect to %s; is the address right, and does HAProxy run?".formatted(uri),
            cause)
        : new TargetUnavailableException("no statistics at " + uri, cause);
  }

  private static HttpRequest request(ScrapeUri uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri.address());
    uri.user()
        .map(user -> Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
        .ifPresent(token -> request.header("Authorization", "Basic " + token));
    return request.build();
  }
}
