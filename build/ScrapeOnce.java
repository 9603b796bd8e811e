import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts an exporter on a free port, scrapes it as Prometheus does, and stops it again, so that its JVM writes down which
 * classes a start needs.
 *
 * <p>{@code java ScrapeOnce.java COMMAND...}
 */
public final class ScrapeOnce {
  private static final long START_SECONDS = 30;
  private static final long STOP_SECONDS = 60;
  private static final String PROMETHEUS_ACCEPTS =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
          + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

  private ScrapeOnce() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    // A bound socket keeps the port for the exporter, which listens there by number.
    try (Socket holder = new Socket()) {
      holder.setReuseAddress(true);
      holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      run("127.0.0.1:" + holder.getLocalPort(), args);
    }
  }

  private static void run(String address, String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(args));
    command.add("--web.listen-address=" + address);

    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    // What an operator sets for an exporter is not meant for this one.
    builder.environment().keySet().removeIf(name -> name.contains("_EXPORTER_"));
    Process exporter = builder.start();
    try {
      URI metrics = URI.create("http://" + address + "/metrics");
      awaitScrape(exporter, metrics);
      scrape(metrics, "text/plain", "identity");
      exporter.destroy();
      if (!exporter.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the exporter did not stop within " + STOP_SECONDS + " seconds");
      }
    } finally {
      exporter.destroyForcibly();
    }
  }

  private static void awaitScrape(Process exporter, URI metrics)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try {
        scrape(metrics, PROMETHEUS_ACCEPTS, "gzip");
        return;
      } catch (IOException e) {
        if (!exporter.isAlive()) {
          throw new IOException("the exporter ended with " + exporter.exitValue(), e);
        }
        if (System.nanoTime() > deadline) {
          throw new IOException("no scrape within " + START_SECONDS + " seconds", e);
        }
        Thread.sleep(20);
      }
    }
  }

  private static void scrape(URI metrics, String accept, String encoding) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) metrics.toURL().openConnection();
    connection.setRequestProperty("Accept", accept);
    connection.setRequestProperty("Accept-Encoding", encoding);
    connection.setConnectTimeout(5_000);
    connection.setReadTimeout(30_000);
    try (InputStream body = connection.getInputStream()) {
      body.readAllBytes();
    }
  }
}
