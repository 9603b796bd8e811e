package dev.exporterkit.http;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Hides from OkHttp two parts of a response that it would not simply return: {@code Retry-After} of
 * a 503, for which it repeats the request if the value is 0 and throws an unchecked exception if
 * the value exceeds {@code int}; and a 407 from a server that is not a proxy, which it treats as a
 * violation of HTTP.
 */
final class NoRepetition implements Interceptor {
  private static final int LOGIN_WANTED = 407;
  private static final int UNAVAILABLE = 503;
  private static final int HIDDEN_STATUS = 400;
  private static final String RETRY = "Retry-After";
  private static final String HIDDEN_RETRY = "Exporter-Kit-Retry-After";
  private static final String HIDDEN_407 = "Exporter-Kit-407";

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.code() == LOGIN_WANTED && isDirect(chain)) {
      return response.newBuilder().code(HIDDEN_STATUS).header(HIDDEN_407, "").build();
    }
    return response.code() == UNAVAILABLE ? rename(response, RETRY, HIDDEN_RETRY) : response;
  }

  /** Returns a response as the server sent it. */
  static Response restore(Response response) {
    boolean hidden = response.code() == HIDDEN_STATUS && response.header(HIDDEN_407) != null;
    return hidden
        ? response.newBuilder().code(LOGIN_WANTED).removeHeader(HIDDEN_407).build()
        : rename(response, HIDDEN_RETRY, RETRY);
  }

  private static boolean isDirect(Chain chain) {
    @Nullable Connection connection = chain.connection();
    return connection != null && connection.route().proxy().type() == Proxy.Type.DIRECT;
  }

  private static Response rename(Response response, String from, String to) {
    @Nullable String value = response.header(from);
    if (value == null) {
      return response;
    }
    Headers.Builder headers = response.headers().newBuilder().removeAll(from);
    // As it was read: the other methods reject control characters.
    return response.newBuilder().headers(headers.addUnsafeNonAscii(to, value).build()).build();
  }
}
