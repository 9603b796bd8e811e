package dev.exporterkit.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** An exporter on a port of its own, with a client. */
public final class ServedExporter implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Listeners listeners = Listeners.bind(List.of(new ListenAddress("127.0.0.1", 0)));
  private final WebServer server;

  public ServedExporter(ScriptedExporter exporter) {
    this.server = exporter.server();
    server.serve(listeners);
  }

  int port() {
    return listeners.addresses().get(0).getPort();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /** Asks until the status is another one: a slot is free a moment after the client's answer. */
  void awaitStatus(int status, String path) throws IOException, InterruptedException {
    int found = get(path).statusCode();
    for (int i = 0; found != status; i++) {
      assertThat(i).as("%s is still %d, not %d", path, found, status).isLessThan(2_000);
      Thread.sleep(20);
      found = get(path).statusCode();
    }
  }

  CompletableFuture<HttpResponse<String>> getLater(String path) {
    return client.sendAsync(request(path).build(), BodyHandlers.ofString());
  }

  /** Waits for whichever answer comes first. */
  static HttpResponse<String> first(List<CompletableFuture<HttpResponse<String>>> answers)
      throws InterruptedException, ExecutionException {
    CompletableFuture.anyOf(answers.toArray(CompletableFuture<?>[]::new)).get();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      if (answer.isDone()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("none is there");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + port() + path.replace("[]", "%5B%5D")));
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  Socket socket() throws IOException {
    return new Socket("127.0.0.1", port());
  }

  @Override
  public void close() {
    listeners.abort();
    try {
      server.stop(listeners, Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
