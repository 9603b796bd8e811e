package dev.exporterkit.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final int CHUNKED = 0;

  private final byte[] body = new byte[1_000_003];
  private HttpServer server;
  private Connection connection;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(body);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    connection = Connection.open(server.getAddress().getPort());
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    server.stop(0);
  }

  @Test
  void bodyOfKnownLengthIsPassedOn() throws IOException {
    answer(200, body.length, "text/plain; version=0.0.4");
    assertThat(scraped()).isEqualTo(body);
  }

  @Test
  void chunksArePutTogether() throws IOException {
    answer(200, CHUNKED, "text/plain; version=0.0.4");
    assertThat(scraped()).isEqualTo(body);
  }

  @Test
  void connectionServesAgain() throws IOException {
    answer(200, CHUNKED, "text/plain");
    assertThat(connection.scrape(Ask.TEXT)).isEqualTo(body.length);
    assertThat(connection.scrape(Ask.TEXT)).isEqualTo(body.length);
  }

  @Test
  void errorIsNoAnswer() {
    answer(503, body.length, "text/plain");
    assertThatThrownBy(() -> connection.scrape(Ask.TEXT)).hasMessageContaining("status=503");
  }

  @Test
  void otherFormatIsNoAnswer() {
    answer(200, body.length, "text/plain");
    assertThatThrownBy(() -> connection.scrape(Ask.OPENMETRICS))
        .hasMessageContaining("requested OpenMetrics, identity");
  }

  @Test
  void plainBodyIsNoAnswerToGzip() {
    answer(200, body.length, "text/plain");
    assertThatThrownBy(() -> connection.scrape(Ask.TEXT_GZIP)).hasMessageContaining("gzip");
  }

  private byte[] scraped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    connection.scrape(Ask.TEXT, Channels.newChannel(bytes));
    return bytes.toByteArray();
  }

  private void answer(int status, int length, String contentType) {
    server.createContext(
        "/metrics",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", contentType);
          exchange.sendResponseHeaders(status, length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }
}
