package dev.exporterkit.client;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;

/** Binds the clients that collectors inject. */
public final class ClientModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(StandardHttpClient.class);
    bind(Jdbc.class);
  }

  @Provides
  @Singleton
  HttpClient client(StandardHttpClient client, CurrentScrape current) {
    return DeadlineHttpClient.of(client.open(), client::openForProbes, current);
  }
}
