package dev.exporterkit.runtime.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedProbe;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as bytes, since no client would send most of these. */
@Timeout(120)
final class RouterTest {
  private static final List<String> PIECES =
      List.of(
          "/",
          "//",
          "/.",
          "/..",
          "metrics",
          "/metrics",
          "/probe",
          "?",
          "&",
          "=",
          "target=",
          "a:80",
          "module=",
          "collect[]=",
          "name[]=",
          "debug=true",
          "%",
          "%zz",
          "%00",
          "%1B",
          "%c3%28",
          "%25lo",
          "[fe80::1%25lo]:80",
          "\u00c3\u00bc",
          "\u00ff",
          "+",
          ";",
          "#",
          "@",
          ":",
          "*",
          "x".repeat(300),
          "http://h",
          "\"",
          "|",
          "{}",
          "\\",
          "\u001b");
  private static final List<String> HEADERS =
      List.of(
          "Accept: ;q=,=",
          "Accept: text/plain;q=\u00ff",
          "Accept-Encoding: gzip;q=1e9",
          "Accept: \"",
          "Content-Length: +0",
          "Content-Length: -0",
          "Content-Length: 1_0",
          ScrapeDeadline.HEADER + ": NaN",
          ScrapeDeadline.HEADER + ": 99999999999999999999999",
          "Connection: keep-alive, x",
          "Expect: 100-continue",
          "Host:");

  private final List<String> targets = new CopyOnWriteArrayList<>();
  private final ScriptedProbe line =
      new ScriptedProbe((target, scrape) -> targets.add(target.text()));
  private final ServedExporter exporter =
      new ServedExporter(
          new ScriptedExporter(new ScriptedCollector("jobs", scrape -> {})).with(line.bound()));

  @AfterEach
  void close() {
    exporter.close();
  }

  @ParameterizedTest
  @CsvSource({
    "//a/../metrics, /metrics",
    "/./metrics, /metrics",
    "/metrics/., /metrics",
    "/a/../metrics, /metrics",
    "/%2Fmetrics, /metrics",
    "/%2e%2e/metrics, /metrics",
    "/metrics/../, /",
    "/.., /",
    "//evil.example/, /evil.example/",
    "/.//evil.example, /evil.example",
    "/a//b%0d%0aX:y?z=%20, /a/b%0D%0AX:y?z=%20",
  })
  void otherSpellingsOfPathsAreRedirected(String path, String location) throws Exception {
    assertThat(raw("GET " + path + " HTTP/1.1"))
        .startsWith("HTTP/1.1 301 ")
        .contains("\r\nLocation: " + location + "\r\n");
  }

  @Test
  void bytesBeyondAsciiAreUtf8() throws Exception {
    String target = new String("b\u00fccher.example:80".getBytes(UTF_8), ISO_8859_1);

    assertThat(raw("GET /probe?target=" + target + " HTTP/1.1")).startsWith("HTTP/1.1 200 ");
    assertThat(targets).containsExactly("b\u00fccher.example:80");
  }

  @Test
  void responsesRepeatNoControlCharacters() throws Exception {
    assertThat(raw("GET /metrics?collect[]=%1B[31m%C2%9B%E2%80%AEx HTTP/1.1"))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("missing collector: \\u001b[31m\\u009b\\u202ex\n");
  }

  @ParameterizedTest
  @CsvSource({"+0", "-0", "0x1", "''", "5d"})
  void lengthIsDigits(String length) throws Exception {
    assertThat(raw("GET /-/healthy HTTP/1.1\r\nContent-Length: " + length))
        .startsWith("HTTP/1.1 400 ");
  }

  /** A 500 is an exception that nobody expected. */
  @Test
  void everyRequestIsUnderstoodOrRefused() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      String request = request(random);
      assertThat(raw(request)).as(request).doesNotStartWith("HTTP/1.1 500");
    }
    assertThat(exporter.get("/-/healthy").statusCode()).isEqualTo(200);
  }

  private static String request(Random random) {
    StringBuilder request =
        new StringBuilder(List.of("GET", "HEAD", "get", "\u00ff").get(random.nextInt(4)));
    request.append(" /");
    for (int i = random.nextInt(6); i >= 0; i--) {
      request.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    request.append(" HTTP/1.1\r\n").append(HEADERS.get(random.nextInt(HEADERS.size())));
    return request.toString();
  }

  private String raw(String head) throws IOException {
    try (Socket socket = exporter.socket()) {
      socket.setSoTimeout(30_000);
      String request = head.replaceFirst("\r\n|$", "\r\nConnection: close\r\n") + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
