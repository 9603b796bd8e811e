package dev.exporterkit.samples.haproxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.client.DeadlineHttpClient;
import dev.exporterkit.runtime.scrape.current.CurrentScrape;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Base64;

/** Asks for the CSV page of HAProxy. */
final class HttpSource implements StatSource {
  // The page of an error is nobody's statistics.
  private static final BodyHandler<String> PAGE =
      head ->
          head.statusCode() == 200
              ? BodySubscribers.ofString(UTF_8)
              : BodySubscribers.replacing("");

  private final ScrapeUri uri;
  private final HttpClient client;
  private final HttpRequest request;

  HttpSource(ScrapeUri uri, Duration timeout, boolean verifyCertificate, CurrentScrape current) {
    this.uri = uri;
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    client =
        DeadlineHttpClient.of(
            (verifyCertificate ? builder : builder.sslContext(TrustEveryone.context())).build(),
            current);
    request = request(uri, timeout);
  }

  @Override
  public String statistics(ScrapeContext scrape) {
    try {
      HttpResponse<String> answer = client.send(request, PAGE);
      if (answer.statusCode() != 200) {
        throw new IOException(problem(answer));
      }
      return answer.body();
    } catch (ConnectException e) {
      throw new TargetUnavailableException(
          "cannot connect to %s; is the address right, and does HAProxy run?".formatted(uri), e);
    } catch (IOException e) {
      throw new TargetUnavailableException("no statistics at " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TargetUnavailableException("no answer from %s in time".formatted(uri), e);
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

  private static String problem(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 3) {
      String location = answer.headers().firstValue("Location").orElse("nowhere");
      return "the answer is a redirect, status %d, to %s; if that is right, name it in %s"
          .formatted(status, Excerpt.of(location), "--haproxy.scrape-uri");
    }
    if (status == 401) {
      return "the answer has status 401; is the user:password@ of --haproxy.scrape-uri right?";
    }
    return "the answer has status " + status + " instead of 200";
  }

  private static HttpRequest request(ScrapeUri uri, Duration timeout) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri.address()).timeout(timeout);
    uri.user()
        .map(user -> Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
        .ifPresent(token -> request.header("Authorization", "Basic " + token));
    return request.build();
  }
}
