package dev.exporterkit.runtime.client;

import dev.exporterkit.api.Lifecycle;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's client behind the injected one. It speaks HTTP/1.1: there a request that has no time
 * left closes its own connection, and no server is asked for an upgrade that it has never heard of.
 */
@Singleton
final class StandardHttpClient implements Lifecycle {
  private @Nullable HttpClient client;

  /** Makes the client; called once, if somebody injects it. */
  HttpClient open() {
    HttpClient opened =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    client = opened;
    return opened;
  }

  @Override
  public void start() {}

  @Override
  public void close() throws Exception {
    if (client instanceof AutoCloseable closeable) { // from Java 21 on
      closeable.close();
    }
  }
}
