package dev.exporterkit.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.exporterkit.api.Lifecycle;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class ClientModuleTest {
  private final Injector injector = Guice.createInjector(new ClientModule());

  @Test
  void injectedClientKeepsTheDeadline() {
    HttpClient client = injector.getInstance(HttpClient.class);
    assertThat(client).isInstanceOf(DeadlineHttpClient.class);
    assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NORMAL);
    assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(client).isSameAs(injector.getInstance(HttpClient.class));
  }

  @Test
  void jdbcIsInjected() {
    assertThat(injector.getInstance(Jdbc.class)).isSameAs(injector.getInstance(Jdbc.class));
  }

  @Test
  void standardClientEndsWithTheExporter() throws Exception {
    injector.getInstance(HttpClient.class);
    Lifecycle standard = injector.getInstance(StandardHttpClient.class);
    standard.start();
    standard.close();
  }
}
