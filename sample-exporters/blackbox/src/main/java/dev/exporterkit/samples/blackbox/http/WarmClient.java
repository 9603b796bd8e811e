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
 * The HTTP client. Its classes are loaded before the first probe; otherwise that probe would
 * measure loading them, and be late on a busy machine.
 */
@Singleton
public final class WarmClient implements Lifecycle {
  private static final CallLimit BRIEF = new CallLimit(Duration.ofMillis(20));

  private final Provider<OkHttpClient> client;

  /** Does not create the client yet. */
  @Inject
  public WarmClient(Provider<OkHttpClient> client) {
    this.client = client;
  }

  OkHttpClient get() {
    return client.get();
  }

  /**
   * Sends a request to a server that never responds, so that the code for the end of a call is
   * loaded too.
   */
  @Override
  public void start() {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      askInVain(silent);
    } catch (IOException e) {
      // No port is available, so the first probe takes longer.
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
      throw new IllegalStateException("this server never responds, but got " + response.code());
    } catch (IOException e) {
      // As expected: the timeout is over.
    }
  }
}
