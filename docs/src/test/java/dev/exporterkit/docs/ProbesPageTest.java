package dev.exporterkit.docs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The exporter of the page about probes does what the page says. */
@Timeout(120)
final class ProbesPageTest {
  private static final Page PAGE = Page.of("docs/probes.md");
  private static final Pattern LISTENING = Pattern.compile("url=http://[^:]+:([0-9]+)/");

  @TempDir Path out;

  private final List<Process> processes = new ArrayList<>();
  private final List<Socket> reserved = new ArrayList<>();
  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private int exporter;

  ProbesPageTest() throws IOException {}

  @BeforeEach
  void start() throws Exception {
    Thread thread = new Thread(this::greet, "greeting");
    thread.setDaemon(true);
    thread.start();
    assertThat(Javac.compile(List.of(JavaBlock.file(PAGE.blocks("java").get(0))), out)).isEmpty();
    Path config = Files.writeString(out.resolve("greeting.yml"), yaml(0));
    Path log =
        run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            out + ":" + System.getProperty("java.class.path"),
            "GreetingExporter",
            "--web.listen-address=127.0.0.1:0",
            "--config.file=" + config);
    exporter = Integer.parseInt(await(log, LISTENING));
  }

  @AfterEach
  void stop() throws IOException {
    processes.forEach(process -> process.destroyForcibly().onExit().join());
    server.close();
    for (Socket holder : reserved) {
      holder.close();
    }
  }

  @Test
  void probeAnswersAsShown() throws Exception {
    String answer = get(exporter, "/probe?module=ssh&target=" + target());

    assertThat(answer.lines().filter(line -> !line.contains("_seconds")))
        .containsExactlyElementsOf(PAGE.blocks("text").get(0).text().lines().toList());
  }

  @Test
  void stepsAreToldAsShown() throws Exception {
    String shown = PAGE.blocks("text").get(2).text();

    String answer = get(exporter, "/probe?debug=true&module=ssh&target=" + target());

    assertThat(steps(answer, target(), "127.0.0.1"))
        .isEqualTo(steps(shown, "10.1.2.3:22", "10.1.2.3"));
  }

  @Test
  @Tag("daemon")
  void prometheusTellsTargetsApart() throws Exception {
    String shown = yaml(1);
    assertThat(shown).contains("10.1.2.3:22", "db1.example.org:22", "localhost:19991");
    String dead = "127.0.0.1:" + freePort(); // reserved, so that nobody listens there
    Path config =
        Files.writeString(
            out.resolve("prometheus.yml"),
            "global: {scrape_interval: 2s, scrape_timeout: 2s}\n"
                + shown
                    .replace("10.1.2.3:22", target())
                    .replace("db1.example.org:22", dead)
                    .replace("localhost:19991", "127.0.0.1:" + exporter));
    int port = freePort();
    Path log =
        run(
            "prometheus",
            "--config.file=" + config,
            "--storage.tsdb.path=" + out.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port);
    await(log, Pattern.compile("(Server is ready)"));

    awaitValue(port, "greeting_up{instance=\"" + target() + "\"}", "1");
    awaitValue(port, "greeting_up{instance=\"" + dead + "\"}", "0");
    awaitValue(port, "min(up)", "1");
    awaitValue(port, "count(greeting_exporter_build_info)", "1");
  }

  /** Returns the part of the log that is the same at each time. */
  private static String steps(String report, String target, String address) {
    return report
        .replaceFirst("(?s)(returned:\n).*", "$1")
        .replace(target, "TARGET")
        .replace(address, "ADDRESS")
        .replaceAll("\\b[0-9.]+s\\b", "T");
  }

  private static String yaml(int block) {
    return PAGE.blocks("yaml").get(block).text();
  }

  private String target() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void greet() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("SSH-2.0-page\r\n".getBytes(US_ASCII));
      } catch (IOException e) {
        continue; // the client's trouble, or the end
      }
    }
  }

  /** Starts a program; returns the file that it writes to. */
  private Path run(String... command) throws IOException {
    Path log = out.resolve("log" + processes.size());
    processes.add(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
    return log;
  }

  private static String await(Path log, Pattern pattern) throws Exception {
    while (true) {
      Matcher found = pattern.matcher(Files.readString(log));
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(20);
    }
  }

  /**
   * Waits until an expression has a value. Whether each scrape is in time is not what is tested.
   */
  private static void awaitValue(int port, String expression, String wanted) throws Exception {
    String query = "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8);
    String answer = get(port, query);
    for (int i = 0; !answer.contains(",\"" + wanted + "\"]"); i++) {
      assertThat(i).as("no %s for %s, but %s", wanted, expression, answer).isLessThan(600);
      Thread.sleep(100);
      answer = get(port, query);
    }
  }

  private static String get(int port, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  /** Returns a port that stays reserved for whoever listens there with {@code SO_REUSEADDR}. */
  private int freePort() throws IOException {
    Socket holder = new Socket();
    reserved.add(holder);
    holder.setReuseAddress(true);
    holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return holder.getLocalPort();
  }
}
