package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.http.CallLimit;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The HTTP client, whose classes are loaded before the first probe: its time would otherwise be
 * that of loading them, and on a busy machine its verdict late.
 */
@Singleton
public final class WarmClient implements Lifecycle {
  private static final CallLimit BRIEF = new CallLimit(Duration.ofMillis(20));

  private final Provider<OkHttpClient> client;

  /** Does not make the client yet. */
  @Inject
  public WarmClient(Provider<OkHttpClient> client) {
    this.client = client;
  }

  OkHttpClient get() {
    return client.get();
  }

  /** Asks a server that never answers, so that also the end of a call is loaded. */
  @Override
  public void start() {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      askInVain(silent);
    } catch (IOException e) {
      // No port to be had: then the first probe takes longer.
    }
  }

  private void askInVain(ServerSocket silent) {
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme("http")
            .host(silent.getInetAddress().getHostAddress())
            .port(silent.getLocalPort())
            .build();
    Request request = new Request.Builder().url(url).tag(CallLimit.class, BRIEF).build();
    try (Response response = client.get().newCall(request).execute()) {
      throw new IllegalStateException("nobody answers, but got " + response.code());
    } catch (IOException e) {
      // As it should be: the time is up.
    }
  }
}
