package dev.exporterkit.client;

import dev.exporterkit.api.Lifecycle;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's client that the injected one delegates to. It uses HTTP/1.1: a late request can then
 * close its own connection, and no server gets a request for an upgrade that it does not support.
 */
@Singleton
final class StandardHttpClient implements Lifecycle {
  private final List<HttpClient> opened = new ArrayList<>();

  /** Creates the client for scrapes; called once, if a collector injects it. */
  HttpClient open() {
    return open(HttpClient.Redirect.NORMAL);
  }

  /** Returns the client for probes, which follows no redirects. */
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
