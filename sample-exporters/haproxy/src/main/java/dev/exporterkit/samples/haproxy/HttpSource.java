package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.Excerpt;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.http.CallLimit;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Requests HAProxy's CSV page. */
final class HttpSource implements StatSource {
  private final ScrapeUri uri;
  private final OkHttpClient client;
  private final Request request;

  HttpSource(ScrapeUri uri, Duration timeout, boolean verifyCertificate, OkHttpClient client) {
    this.uri = uri;
    this.client = verifyCertificate ? client : TrustEveryone.in(client.newBuilder()).build();
    request = request(uri.page().orElseThrow(), timeout);
  }

  @Override
  public String statistics(ScrapeContext scrape) {
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 200) { // the page of an error has no statistics
        throw new IOException(problem(response));
      }
      return response.body().string();
    } catch (IOException e) {
      if (isRefused(e)) {
        throw new TargetUnavailableException(
            "cannot connect to %s; is the address right, and does HAProxy run?".formatted(uri), e);
      }
      throw new TargetUnavailableException("there are no statistics at " + uri, e);
    }
  }

  @Override
  public String process(ScrapeContext scrape) {
    throw new NoDataException("HAProxy shows its process only on the stats socket");
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static boolean isRefused(IOException failure) {
    @Nullable Throwable cause = failure;
    while (cause != null && !(cause instanceof ConnectException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static String problem(Response response) {
    int status = response.code();
    if (status / 100 == 3) {
      String location = response.header("Location", "nowhere");
      return "the response is a redirect, status %d, to %s; if that is right, use it as %s"
          .formatted(status, Excerpt.of(location), "--haproxy.scrape-uri");
    }
    if (status == 401) {
      return "the response has status 401; is the user:password@ of --haproxy.scrape-uri right?";
    }
    return "the response has status " + status + " instead of 200";
  }

  private static Request request(HttpUrl url, Duration timeout) {
    Request.Builder request =
        new Request.Builder()
            .url(url.newBuilder().username("").password("").build())
            .tag(CallLimit.class, new CallLimit(timeout));
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      request.header("Authorization", Credentials.basic(url.username(), url.password()));
    }
    return request.build();
  }
}
