package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real HAProxy on loopback, with one server that is up and one that is down. */
public final class Haproxy implements AutoCloseable {
  private final Path file;
  private final int door;
  private final int stats;
  private final Path socket;
  private Daemon daemon;

  private Haproxy(Path file, int door, int stats, Path socket) throws Exception {
    this.file = file;
    this.door = door;
    this.stats = stats;
    this.socket = socket;
    this.daemon = run();
  }

  /** Starts it in the foreground, sends some requests, and waits for the results of the checks. */
  public static Haproxy start(Path folder) throws Exception {
    int door = Ports.free();
    int stats = Ports.free();
    Path socket = folder.resolve("stats.sock");
    Path file = folder.resolve("haproxy.cfg");
    Files.writeString(file, configuration(door, stats, Ports.free(), socket));
    Haproxy haproxy = new Haproxy(file, door, stats, socket);
    for (int i = 0; i < 10; i++) {
      haproxy.request(i % 2 == 0 ? "/" : "/missing");
    }
    return haproxy;
  }

  /** Returns the port of the frontend with servers. */
  public int door() {
    return door;
  }

  public String pageUri() {
    return "http://127.0.0.1:" + stats + "/stats;csv";
  }

  String socketUri() {
    return "unix:" + socket;
  }

  public void kill() {
    daemon.close();
  }

  /** Starts it again after it was killed. */
  public void revive() throws Exception {
    daemon = run();
  }

  /** Keeps it from responding; its kernel still accepts connections. */
  public void pause() throws Exception {
    daemon.pause();
  }

  public void resume() throws Exception {
    daemon.resume();
  }

  @Override
  public void close() {
    daemon.close();
  }

  private Daemon run() throws Exception {
    Daemon started = Daemon.start("haproxy", "-db", "-f", file.toString());
    started.awaitLine("Server app/dead is DOWN");
    return started;
  }

  /** Leaves no connection open: closing it would change the statistics at some later moment. */
  private void request(String path) throws IOException {
    URL url = URI.create("http://127.0.0.1:" + door + path).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Connection", "close");
    connection.getResponseCode();
    connection.disconnect();
  }

  private static String configuration(int door, int stats, int nobody, Path socket) {
    return """
        global
          maxconn 100
          stats socket %4$s mode 600 level user
        defaults
          mode http
          timeout connect 1s
          timeout client 5s
          timeout server 5s
        frontend www
          bind 127.0.0.1:%1$d
          rate-limit sessions 1000
          compression algo gzip
          compression type text/html
          default_backend app
        frontend stats
          bind 127.0.0.1:%2$d
          stats enable
          stats uri /stats
          http-request return status 200 content-type text/plain string ok if { path / }
          http-request return status 404 if !{ path_beg /stats }
        backend app
          option httpchk GET /
          server live 127.0.0.1:%2$d check inter 500 weight 10 maxconn 50
          server dead 127.0.0.1:%3$d check inter 500
          server parked 127.0.0.1:%2$d disabled
        listen raw
          mode tcp
          bind unix@%4$s.raw
          server unchecked 127.0.0.1:%2$d
        """
        .formatted(door, stats, nobody, socket);
  }
}
