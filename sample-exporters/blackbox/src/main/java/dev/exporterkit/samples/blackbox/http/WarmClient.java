package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.api.Lifecycle;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The HTTP client, whose classes are loaded in the background: the first probe would otherwise take
 * a second longer than the next.
 */
@Singleton
public final class WarmClient implements Lifecycle {
  private final Provider<OkHttpClient> client;

  /** Does not make the client yet. */
  @Inject
  public WarmClient(Provider<OkHttpClient> client) {
    this.client = client;
  }

  OkHttpClient get() {
    return client.get();
  }

  @Override
  public void start() {
    Thread thread = new Thread(this::askNobody, "http-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private void askNobody() {
    OkHttpClient alone = client.get().newBuilder().dns(host -> List.of()).build();
    Request request = new Request.Builder().url("http://warm-up.invalid/").build();
    try (Response response = alone.newCall(request).execute()) {
      throw new IllegalStateException("nobody answers, but got " + response.code());
    } catch (IOException e) {
      // As it should be: the host has no address.
    }
  }

  @Override
  public void close() {}
}
