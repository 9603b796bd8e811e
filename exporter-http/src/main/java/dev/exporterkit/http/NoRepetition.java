package dev.exporterkit.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code Retry-After} of a 503 from OkHttp, which sends the request again where it is 0, and
 * throws an unchecked exception where it is a number beyond {@code int}.
 */
final class NoRepetition implements Interceptor {
  private static final int UNAVAILABLE = 503;
  private static final String NAME = "Retry-After";
  private static final String HIDDEN = "Exporter-Kit-Retry-After";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == UNAVAILABLE ? rename(response, NAME, HIDDEN) : response;
  }

  /** Returns a response as the server sent it. */
  static Response restore(Response response) {
    return rename(response, HIDDEN, NAME);
  }

  private static Response rename(Response response, String from, String to) {
    @Nullable String value = response.header(from);
    return value == null
        ? response
        : response.newBuilder().removeHeader(from).header(to, value).build();
  }
}
