package dev.exporterkit.samples.tests;

import dev.exporterkit.testkit.process.Daemon;
import dev.exporterkit.testkit.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real proxy on loopback, which opens tunnels to one port only. */
final class Tinyproxy implements AutoCloseable {
  private final Daemon daemon;
  private final int port;

  private Tinyproxy(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  static Tinyproxy start(Path folder, int tunnelPort) throws Exception {
    return start(folder, "open", "ConnectPort " + tunnelPort);
  }

  /** Starts one that requires authentication. */
  static Tinyproxy startWithPassword(Path folder, int tunnelPort, String user, String password)
      throws Exception {
    return start(
        folder, "closed", "ConnectPort " + tunnelPort + "\nBasicAuth " + user + " " + password);
  }

  private static Tinyproxy start(Path folder, String name, String rules) throws Exception {
    int port = Ports.free();
    Path file = folder.resolve("tinyproxy-" + name + ".conf");
    Files.writeString(file, configuration(port, rules));
    Daemon daemon = Daemon.start("tinyproxy", "-d", "-c", file.toString());
    daemon.awaitListening(port);
    return new Tinyproxy(daemon, port);
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    daemon.close();
  }

  private static String configuration(int port, String rules) {
    return """
        Port %d
        Listen 127.0.0.1
        Timeout 60
        MaxClients 50
        LogLevel Error
        %s
        """
        .formatted(port, rules);
  }
}
