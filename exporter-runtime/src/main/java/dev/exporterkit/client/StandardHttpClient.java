package dev.exporterkit.client;

import dev.exporterkit.api.Lifecycle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's client behind the injected one. It speaks HTTP/1.1: there a request that has no time
 * left closes its own connection, and no server is asked for an upgrade that it has never heard of.
 */
@Singleton
final class StandardHttpClient implements Lifecycle {
  private final List<HttpClient> opened = new ArrayList<>();

  /** Makes the client of scrapes; called once, if somebody injects it. */
  HttpClient open() {
    return open(HttpClient.Redirect.NORMAL);
  }

  /** Returns the client of probes, of which nobody may choose where it goes. */
  synchronized HttpClient openForProbes() {
    return opened.size() > 1 ? opened.get(1) : open(HttpClient.Redirect.NEVER);
  }

  private synchronized HttpClient open(HttpClient.Redirect redirect) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(redirect)
            .build();
    opened.add(client);
    return client;
  }

  @Override
  public synchronized void close() throws IOException {
    for (HttpClient client : opened) {
      close(client);
    }
  }

  private static void close(HttpClient client) throws IOException {
    if (client instanceof AutoCloseable closeable) { // since Java 21
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IOException("cannot close the HTTP client", e);
      }
    }
  }
}
